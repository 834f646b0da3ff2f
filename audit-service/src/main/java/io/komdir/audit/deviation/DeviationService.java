package io.komdir.audit.deviation;

import io.komdir.audit.diagnosis.DiagnosisOpening;
import io.komdir.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Lets a deviation open its diagnosis, and notes when it is over. The order of arrival does not matter; kinds that are
 * not known are ignored.
 */
@ApplicationScoped
public class DeviationService {
    private final DiagnosisOpening opening;
    private final DeviationLog log;
    private final KnownKinds kinds;

    DeviationService(DiagnosisOpening opening, DeviationLog log, KnownKinds kinds) {
        this.opening = opening;
        this.log = log;
        this.kinds = kinds;
    }

    /** A second spell of a subject whose diagnosis is still open joins that diagnosis. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void detected(ReceivedEvent event, DeviationDetected data) {
        if (!kinds.take(data.kind())) {
            return;
        }
        UUID diagnosis = opening.openFor(data.deviation(), data.subjectOfDiagnosis(), data.scope(), data.measured());
        log.detected(data.deviation(), data.detectedOn(), event.id(), diagnosis);
    }

    /** A resolution never closes the diagnosis: the causes are still to be found. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void resolved(ReceivedEvent event, DeviationResolved data) {
        if (kinds.take(data.kind())) {
            log.resolved(data.deviation(), data.resolvedOn());
        }
    }
}
