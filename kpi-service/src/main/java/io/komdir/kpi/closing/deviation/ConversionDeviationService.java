package io.komdir.kpi.closing.deviation;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.closing.day.DayClosingEvent;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reference.funnel.FunnelStage;
import io.komdir.kpi.reference.funnel.Funnels;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Watches the conversions of stages when a working day closes. A stage whose whole interval over the window is below its
 * target becomes a deviation; the first window whose conversion is at least the target ends it. A window between the two
 * changes nothing, so that a figure that wavers below the target is events once.
 */
@ApplicationScoped
class ConversionDeviationService {
    private final Funnels funnels;
    private final StageConversionLoader conversions;
    private final DeviationStore store;
    private final Outbox outbox;
    private final Event<DeviationChange> changes;

    ConversionDeviationService(
            Funnels funnels,
            StageConversionLoader conversions,
            DeviationStore store,
            Outbox outbox,
            Event<DeviationChange> changes) {
        this.funnels = funnels;
        this.conversions = conversions;
        this.store = store;
        this.outbox = outbox;
        this.changes = changes;
    }

    /** Part of the closing of a day. A day off changes nothing. */
    @Transactional(MANDATORY)
    void onClosing(@Observes DayClosingEvent closing) {
        if (!closing.evaluations().context().calendar().working(closing.day().day())) {
            return;
        }
        List<Funnel> all = funnels.all();
        List<OpenDeviation> open = store.open(DeviationKind.CONVERSION);
        if (!open.isEmpty() || all.stream().anyMatch(Funnel::hasTargets)) {
            evaluate(closing, all, open);
        }
    }

    private void evaluate(DayClosingEvent closing, List<Funnel> all, List<OpenDeviation> open) {
        EvaluationContext context = closing.evaluations().context();
        LocalDate day = closing.day().day();
        ConversionWindow window = conversions.window(day, context.settings());
        WindowConversions measured = conversions.load(window, all, context);
        ConversionEvents factory = new ConversionEvents(closing, window);
        List<DomainEvent> events = new ArrayList<>();

        Map<OpenDeviation, EndReason> ended = new LinkedHashMap<>();
        for (OpenDeviation deviation : open) {
            reason(deviation, all, context, day, measured).ifPresent(reason -> {
                ended.put(deviation, reason);
                events.add(factory.resolved(
                        deviation,
                        reason,
                        reason == EndReason.BACK_ON_TARGET ? measured.of(deviation.subject()) : null));
            });
        }
        store.end(ended, day);

        Set<Subject> lasting = open.stream()
                .filter(deviation -> !ended.containsKey(deviation))
                .map(OpenDeviation::subject)
                .collect(Collectors.toSet());
        List<OpenDeviation> found = new ArrayList<>();
        measured.stages().forEach((subject, measure) -> {
            if (measure.below() && !lasting.contains(subject) && !EndReason.hasLeft(subject.scope(), context, day)) {
                OpenDeviation deviation =
                        new OpenDeviation(Ids.next(), subject, window.from(), day, measure.definition());
                found.add(deviation);
                events.add(factory.detected(deviation, measure));
            }
        });
        store.add(DeviationKind.CONVERSION, found);
        outbox.addAll(events);
        changes.fire(new DeviationChange(DeviationKind.CONVERSION, found.size(), ended.size()));
    }

    /** Why the closing ends the deviation, if it does. With too few, but some, in the stage before it lasts. */
    private static Optional<EndReason> reason(
            OpenDeviation deviation,
            List<Funnel> all,
            EvaluationContext context,
            LocalDate day,
            WindowConversions measured) {
        Subject subject = deviation.subject();
        if (EndReason.hasLeft(subject.scope(), context, day)) {
            return Optional.of(EndReason.EMPLOYEE_LEFT);
        }
        Optional<Funnel> funnel =
                all.stream().filter(one -> one.code().equals(subject.funnel())).findFirst();
        Optional<FunnelStage> stage = funnel.flatMap(one -> one.stage(subject.stage()));
        if (stage.isEmpty()) {
            return Optional.of(EndReason.STAGE_ENDED);
        }
        if (stage.get().targetConversion() == null) {
            return Optional.of(EndReason.TARGET_ENDED);
        }
        StageDefinition current = StageDefinition.of(funnel.get(), stage.get());
        if (deviation.redefined(current)) {
            return Optional.of(EndReason.STAGE_ENDED);
        }
        if (measured.emptyBefore(subject, current)) {
            return Optional.of(EndReason.NO_LONGER_MEASURED);
        }
        StageConversion measure = measured.of(subject);
        return measure != null && measure.onTarget() ? Optional.of(EndReason.BACK_ON_TARGET) : Optional.empty();
    }
}
