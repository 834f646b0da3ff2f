package io.komdir.audit.improvement.diagnosis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The confirmed causes of the organization in scope. */
@ApplicationScoped
public class Causes {
    private final DiagnosisRepository diagnoses;

    Causes(DiagnosisRepository diagnoses) {
        this.diagnoses = diagnoses;
    }

    /**
     * The cause that the check found; of a closed diagnosis too. Empty when there is no such diagnosis or check, or its
     * verdict is another one.
     */
    @Transactional
    public Optional<Cause> find(UUID diagnosis, String check) {
        return diagnoses.find(diagnosis).flatMap(found -> found.cause(check));
    }
}
