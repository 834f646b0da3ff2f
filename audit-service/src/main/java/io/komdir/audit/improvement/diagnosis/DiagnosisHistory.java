package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.events.ReceivedEvent;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Brings diagnoses back from what this service told of them. What is here in the same or a newer version stays as it is, so
 * that in normal life nothing happens, and the same event twice changes nothing. Tells nobody.
 *
 * <p>A change whose diagnosis never arrived (its opening is older than the topic's retention) has nothing to change;
 * {@code komdir.restore.orphans} counts it.
 */
@ApplicationScoped
public class DiagnosisHistory {
    static final String ORPHANS = "komdir.restore.orphans";

    private final DiagnosisStore diagnoses;
    private final DeviationLookup deviations;
    private final CheckList checkList;
    private final MeterRegistry registry;

    DiagnosisHistory(
            DiagnosisStore diagnoses, DeviationLookup deviations, CheckList checkList, MeterRegistry registry) {
        this.diagnoses = diagnoses;
        this.deviations = deviations;
        this.checkList = checkList;
        this.registry = registry;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void opened(ReceivedEvent event, DiagnosisOpened data) {
        if (diagnoses.version(data.diagnosis()).isPresent()) {
            return;
        }
        DiagnosisOrigin derived = data.deviation() == null ? DiagnosisOrigin.MANUAL : DiagnosisOrigin.DEVIATION;
        Opening opening = new Opening(
                data.origin() == null ? derived : data.origin(),
                data.by(),
                data.openedAt() == null ? event.time() : data.openedAt(),
                event.correlationId(),
                event.id(),
                data.source());
        diagnoses.restore(new Diagnosis(
                new DiagnosisId(event.organization(), data.diagnosis()),
                data.subject(),
                data.scope(),
                data.measured(),
                opening,
                checkList.open(),
                Math.max(1, data.version()),
                null));
        if (data.spell() != null) {
            deviations.restore(data.diagnosis(), data.spell());
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void judged(ReceivedEvent event, CheckJudged data) {
        change(data.diagnosis(), data.version(), (diagnosis, told) -> diagnosis.restoreCheck(told, data));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void joined(ReceivedEvent event, DeviationJoined data) {
        change(data.diagnosis(), data.version(), (diagnosis, told) -> {
            diagnosis.restore(told);
            deviations.restore(diagnosis.id(), data.spell());
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void resolved(ReceivedEvent event, DeviationEnded data) {
        change(data.diagnosis(), data.version(), (diagnosis, told) -> {
            diagnosis.restore(told);
            deviations.restoreEnd(data.deviation(), data.resolvedOn());
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void closed(ReceivedEvent event, DiagnosisClosed data) {
        Closing closing = new Closing(data.reason(), data.note(), data.by(), data.at());
        change(data.diagnosis(), data.version(), (diagnosis, told) -> diagnosis.restoreClosing(told, closing));
    }

    private void change(UUID id, int told, BiConsumer<Diagnosis, Integer> change) {
        if (diagnoses.version(id).isEmpty()) {
            registry.counter(ORPHANS, "room", "diagnosis").increment();
            return;
        }
        if (diagnoses.version(id).getAsInt() >= told) {
            return;
        }
        diagnoses.findLocked(id).filter(found -> found.version() < told).ifPresent(diagnosis -> {
            change.accept(diagnosis, told);
            diagnoses.save(diagnosis);
        });
    }
}
