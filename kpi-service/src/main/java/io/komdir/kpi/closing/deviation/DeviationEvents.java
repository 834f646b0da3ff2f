package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.evaluation.DayEvaluations;
import io.komdir.kpi.evaluation.Evaluation;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.platform.events.DomainEvent;
import java.time.LocalDate;
import java.util.List;

/** The events of one closing about missed targets. */
final class DeviationEvents {
    static final String TOPIC = "komdir.kpi.deviations";
    static final String DETECTED = "io.komdir.kpi.deviation.detected.v1";
    static final String RESOLVED = "io.komdir.kpi.deviation.resolved.v1";

    private final DayEvaluations evaluations;
    private final LocalDate day;
    private final long revision;

    DeviationEvents(DayEvaluations evaluations, LocalDate day, long revision) {
        this.evaluations = evaluations;
        this.day = day;
        this.revision = revision;
    }

    DomainEvent detected(OpenDeviation deviation, List<MissedDay> days) {
        Subject subject = deviation.subject();
        EvaluationContext context = evaluations.context();
        MetricDefinition metric = context.byCode().get(subject.code());
        MissWindow window = MissWindow.of(metric, days);
        return event(
                DETECTED,
                subject,
                new DeviationDetected(
                        deviation.id(),
                        DeviationKind.TARGET,
                        subject.scope(),
                        evaluations.context().above(subject.scope(), day).orElse(null),
                        subject.code(),
                        subject.code(),
                        metric.timing(),
                        metric.goal(),
                        deviation.since(),
                        day,
                        context.settings().missedDays(),
                        days.get(0).date(),
                        days.get(days.size() - 1).date(),
                        window.target(),
                        window.actual(),
                        days.stream().map(DeviationDetected.Day::of).toList(),
                        revision));
    }

    DomainEvent resolved(OpenDeviation deviation, EndReason reason) {
        Subject subject = deviation.subject();
        boolean back = reason == EndReason.BACK_ON_TARGET;
        MetricDefinition metric = evaluations.context().byCode().get(subject.code());
        Evaluation evaluation = back ? evaluations.of(subject.scope(), metric, day) : null;
        return event(
                RESOLVED,
                subject,
                new DeviationResolved(
                        deviation.id(),
                        DeviationKind.TARGET,
                        subject.scope(),
                        evaluations.context().above(subject.scope(), day).orElse(null),
                        subject.code(),
                        subject.code(),
                        deviation.since(),
                        deviation.detectedOn(),
                        day,
                        reason,
                        back ? evaluation.target() : null,
                        back ? evaluation.fact() : null,
                        revision));
    }

    private DomainEvent event(String type, Subject subject, Object data) {
        String key = evaluations.context().settings().code() + '/' + subject;
        return new DomainEvent(TOPIC, key, type, subject.toString(), data);
    }
}
