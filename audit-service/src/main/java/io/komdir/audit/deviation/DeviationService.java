package io.komdir.audit.deviation;

import io.komdir.audit.diagnosis.DiagnosisOpening;
import io.komdir.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Lets a deviation open its diagnosis, and notes when it is over. The order of arrival does not matter. */
@ApplicationScoped
public class DeviationService {
    private final DiagnosisOpening opening;
    private final DeviationLog log;

    DeviationService(DiagnosisOpening opening, DeviationLog log) {
        this.opening = opening;
        this.log = log;
    }

    /** A second spell of a subject whose diagnosis is still open joins that diagnosis. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void detected(ReceivedEvent event, DeviationDetected data) {
        UUID diagnosis = opening.openFor(data.deviation(), data.subjectOfDiagnosis(), data.scope(), data.measured());
        log.detected(data.deviation(), data.detectedOn(), event.id(), diagnosis);
    }

    /** A resolution never closes the diagnosis: the causes are still to be found. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void resolved(ReceivedEvent event, DeviationResolved data) {
        log.resolved(data.deviation(), data.resolvedOn());
    }
}
