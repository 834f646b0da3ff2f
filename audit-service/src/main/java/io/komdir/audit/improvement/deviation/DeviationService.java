package io.komdir.audit.improvement.deviation;

import io.komdir.audit.improvement.diagnosis.DeviationPeriod;
import io.komdir.audit.improvement.diagnosis.DiagnosisLifecycle;
import io.komdir.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Opens the diagnoses of deviations, and notes when a deviation is over. The order of arrival does not matter; unsupported
 * kinds are ignored.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DeviationService {
    private final DiagnosisLifecycle diagnoses;
    private final DeviationRepository deviations;
    private final SupportedKinds kinds;

    DeviationService(DiagnosisLifecycle diagnoses, DeviationRepository deviations, SupportedKinds kinds) {
        this.diagnoses = diagnoses;
        this.deviations = deviations;
        this.kinds = kinds;
    }

    /**
     * A second period of a subject whose diagnosis is still open joins that diagnosis. A deviation that belongs to a diagnosis
     * already, for example after a restore, opens nothing.
     */
    public void detected(ReceivedEvent event, DeviationDetected data) {
        if (!kinds.accept(data.kind())) {
            return;
        }
        DeviationEntity existing = deviations.findOrCreate(data.deviation());
        if (existing.diagnosisId != null) {
            return;
        }
        DeviationPeriod period =
                new DeviationPeriod(data.deviation(), event.id(), data.detectedOn(), existing.resolvedOn);
        UUID diagnosis = diagnoses.openFor(period, data.subjectOfDiagnosis(), data.scope(), data.measured());
        deviations.add(diagnosis, period);
    }

    /** A resolution never closes the diagnosis: the causes are still to be found. */
    public void resolved(ReceivedEvent event, DeviationResolved data) {
        if (!kinds.accept(data.kind())) {
            return;
        }
        DeviationEntity existing = deviations.findOrCreate(data.deviation());
        if (data.resolvedOn().equals(existing.resolvedOn)) {
            return;
        }
        deviations.end(data.deviation(), data.resolvedOn());
        if (existing.diagnosisId != null) {
            diagnoses.resolve(existing.diagnosisId, data.deviation(), data.resolvedOn());
        }
    }
}
