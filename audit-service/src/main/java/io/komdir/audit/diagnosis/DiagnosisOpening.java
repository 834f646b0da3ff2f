package io.komdir.audit.diagnosis;

import io.komdir.platform.events.CurrentCause;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Opens diagnoses; of one subject and scope one is open at a time. */
@ApplicationScoped
public class DiagnosisOpening {
    private final DiagnosisStore diagnoses;
    private final CheckList checkList;
    private final OrganizationScope organization;
    private final CurrentCause cause;
    private final Outbox outbox;
    private final Clock clock;

    DiagnosisOpening(
            DiagnosisStore diagnoses,
            CheckList checkList,
            OrganizationScope organization,
            CurrentCause cause,
            Outbox outbox,
            Clock clock) {
        this.diagnoses = diagnoses;
        this.checkList = checkList;
        this.organization = organization;
        this.cause = cause;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The open diagnosis of the subject and scope; a new one, told as {@code audit.diagnosis.opened}, when there is none.
     *
     * @param deviation the deviation that asks for it
     * @return the diagnosis' id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID openFor(UUID deviation, Subject subject, String scope, Measurement measured) {
        return diagnoses.findOpenExclusively(subject, scope).orElseGet(() -> open(deviation, subject, scope, measured));
    }

    private UUID open(UUID deviation, Subject subject, String scope, Measurement measured) {
        DiagnosisId key = new DiagnosisId(organization.require(), Ids.next());
        Opening opening = new Opening(Origin.DEVIATION, null, clock.instant(), cause.correlationId(), Ids.next(), null);
        Diagnosis diagnosis = Diagnosis.open(key, subject, scope, measured, checkList.open(), opening);
        diagnoses.add(diagnosis);
        outbox.add(DiagnosisEvents.opened(diagnosis, deviation));
        return diagnosis.id();
    }
}
