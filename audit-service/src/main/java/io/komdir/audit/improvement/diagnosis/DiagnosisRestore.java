package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.events.ReceivedEvent;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Restores diagnoses from this service's own events. What is stored in the same or a newer version stays as it is, so that the
 * same event twice changes nothing. It publishes nothing.
 *
 * <p>A change whose diagnosis never arrived (its opening is older than the topic's retention) has nothing to change;
 * {@code komdir.restore.orphans} counts it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DiagnosisRestore {
    static final String ORPHANS = "komdir.restore.orphans";

    private final DiagnosisRepository diagnoses;
    private final DeviationLookup deviations;
    private final CheckList checkList;
    private final MeterRegistry registry;

    DiagnosisRestore(
            DiagnosisRepository diagnoses, DeviationLookup deviations, CheckList checkList, MeterRegistry registry) {
        this.diagnoses = diagnoses;
        this.deviations = deviations;
        this.checkList = checkList;
        this.registry = registry;
    }

    public void opened(ReceivedEvent event, DiagnosisOpened data) {
        if (diagnoses.version(data.diagnosis()) > 0) {
            return;
        }
        diagnoses.restore(new Diagnosis(
                event.organization(),
                data.diagnosis(),
                data.subject(),
                data.scope(),
                data.measured(),
                data.opening(event),
                checkList.open(),
                Math.max(1, data.version()),
                null));
        if (data.period() != null) {
            deviations.add(data.diagnosis(), data.period());
        }
    }

    public void judged(ReceivedEvent event, CheckJudged data) {
        change(data.diagnosis(), data.version(), diagnosis -> diagnosis.restoredCheck(data.version(), data));
    }

    public void joined(ReceivedEvent event, DeviationJoined data) {
        change(data.diagnosis(), data.version(), diagnosis -> {
            deviations.add(diagnosis.id(), data.period());
            return diagnosis.restored(data.version());
        });
    }

    public void resolved(ReceivedEvent event, DeviationEnded data) {
        change(data.diagnosis(), data.version(), diagnosis -> {
            deviations.end(data.deviation(), data.resolvedOn());
            return diagnosis.restored(data.version());
        });
    }

    public void closed(ReceivedEvent event, DiagnosisClosed data) {
        DiagnosisClosing closing = new DiagnosisClosing(data.reason(), data.note(), data.by(), data.at());
        change(data.diagnosis(), data.version(), diagnosis -> diagnosis.restoredClosing(data.version(), closing));
    }

    private void change(UUID id, int version, UnaryOperator<Diagnosis> change) {
        int stored = diagnoses.version(id);
        if (stored == 0) {
            registry.counter(ORPHANS, "aggregate", "diagnosis").increment();
        } else if (stored < version) {
            diagnoses
                    .findLocked(id)
                    .filter(diagnosis -> diagnosis.version() < version)
                    .map(change)
                    .ifPresent(diagnoses::save);
        }
    }
}
