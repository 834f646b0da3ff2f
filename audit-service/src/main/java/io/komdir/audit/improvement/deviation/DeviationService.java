package io.komdir.audit.improvement.deviation;

import io.komdir.audit.improvement.deviation.DeviationStore.Known;
import io.komdir.audit.improvement.diagnosis.DeviationPeriod;
import io.komdir.audit.improvement.diagnosis.DiagnosisOpening;
import io.komdir.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Lets a deviation open its diagnosis, and notes when it is over. The order of arrival does not matter; kinds that are
 * not known are ignored.
 */
@ApplicationScoped
public class DeviationService {
    private final DiagnosisOpening opening;
    private final DeviationStore log;
    private final SupportedKinds kinds;

    DeviationService(DiagnosisOpening opening, DeviationStore log, SupportedKinds kinds) {
        this.opening = opening;
        this.log = log;
        this.kinds = kinds;
    }

    /**
     * A second spell of a subject whose diagnosis is still open joins that diagnosis. A deviation that belongs to a diagnosis
     * already, as after a rebuild of this service, opens nothing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void detected(ReceivedEvent event, DeviationDetected data) {
        if (!kinds.take(data.kind())) {
            return;
        }
        Optional<Known> known = log.find(data.deviation());
        if (known.map(Known::diagnosis).isPresent()) {
            return;
        }
        LocalDate resolvedOn = known.map(Known::resolvedOn).orElse(null);
        DeviationPeriod spell = new DeviationPeriod(data.deviation(), event.id(), data.detectedOn(), resolvedOn);
        log.detected(opening.openFor(spell, data.subjectOfDiagnosis(), data.scope(), data.measured()), spell);
    }

    /** A resolution never closes the diagnosis: the causes are still to be found. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void resolved(ReceivedEvent event, DeviationResolved data) {
        if (!kinds.take(data.kind())) {
            return;
        }
        Optional<Known> known = log.find(data.deviation());
        if (known.map(Known::resolvedOn).filter(data.resolvedOn()::equals).isPresent()) {
            return;
        }
        log.resolved(data.deviation(), data.resolvedOn());
        known.map(Known::diagnosis).ifPresent(id -> opening.resolve(id, data.deviation(), data.resolvedOn()));
    }
}
