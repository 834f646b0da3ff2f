package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.closing.day.DayClosingEvent;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.reference.metric.Goal;
import io.komdir.platform.events.DomainEvent;
import java.time.LocalDate;
import java.util.List;

/** The events of one closing about conversions. */
final class ConversionEvents {
    private final EvaluationContext context;
    private final LocalDate day;
    private final long revision;
    private final ConversionWindow window;

    ConversionEvents(DayClosingEvent closing, ConversionWindow window) {
        this.context = closing.evaluations().context();
        this.day = closing.day().day();
        this.revision = closing.day().revision();
        this.window = window;
    }

    DomainEvent detected(OpenDeviation deviation, StageConversion measure) {
        Subject subject = deviation.subject();
        return event(
                DeviationEvents.DETECTED,
                subject,
                new ConversionDetected(
                        deviation.id(),
                        DeviationKind.CONVERSION,
                        subject.scope(),
                        context.above(subject.scope(), day).orElse(null),
                        subject.code(),
                        subject.funnel(),
                        subject.stage(),
                        measure.stageBefore().code(),
                        measure.stage().metric(),
                        context.byCode().get(measure.stage().metric()).timing(),
                        Goal.AT_LEAST,
                        deviation.since(),
                        day,
                        context.settings().missedDays(),
                        context.settings().windowWorkingDays(),
                        context.settings().minimumCount(),
                        window.from(),
                        window.to(),
                        measure.target(),
                        measure.conversion(),
                        measure.count(),
                        measure.countBefore(),
                        measure.interval().low(),
                        measure.interval().high(),
                        List.of(),
                        revision));
    }

    /**
     * @param measure of the window that is back on target; null for every other reason
     */
    DomainEvent resolved(OpenDeviation deviation, EndReason reason, StageConversion measure) {
        Subject subject = deviation.subject();
        boolean back = measure != null;
        return event(
                DeviationEvents.RESOLVED,
                subject,
                new ConversionResolved(
                        deviation.id(),
                        DeviationKind.CONVERSION,
                        subject.scope(),
                        context.above(subject.scope(), day).orElse(null),
                        subject.code(),
                        subject.funnel(),
                        subject.stage(),
                        back ? measure.stage().metric() : null,
                        deviation.since(),
                        deviation.detectedOn(),
                        day,
                        reason,
                        back ? window.from() : null,
                        back ? window.to() : null,
                        back ? measure.target() : null,
                        back ? measure.conversion() : null,
                        back ? measure.count() : null,
                        back ? measure.countBefore() : null,
                        back ? measure.interval().low() : null,
                        back ? measure.interval().high() : null,
                        revision));
    }

    private DomainEvent event(String type, Subject subject, Object data) {
        String key = context.settings().code() + '/' + subject;
        return new DomainEvent(DeviationEvents.TOPIC, key, type, subject.toString(), data);
    }
}
