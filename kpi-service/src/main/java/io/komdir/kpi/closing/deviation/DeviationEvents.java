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

    private final DayEvaluations judged;
    private final LocalDate day;
    private final long revision;

    DeviationEvents(DayEvaluations judged, LocalDate day, long revision) {
        this.judged = judged;
        this.day = day;
        this.revision = revision;
    }

    DomainEvent detected(OpenDeviation deviation, List<MissedDay> days) {
        Subject subject = deviation.subject();
        EvaluationContext ground = judged.ground();
        MetricDefinition metric = ground.byCode().get(subject.code());
        MissWindow window = MissWindow.of(metric, days);
        return event(
                DETECTED,
                subject,
                new DeviationDetected(
                        deviation.id(),
                        DeviationKind.TARGET,
                        subject.scope(),
                        judged.ground().above(subject.scope(), day).orElse(null),
                        subject.code(),
                        subject.code(),
                        metric.timing(),
                        metric.goal(),
                        deviation.since(),
                        day,
                        ground.settings().missedDays(),
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
        MetricDefinition metric = judged.ground().byCode().get(subject.code());
        Evaluation judgement = back ? judged.of(subject.scope(), metric, day) : null;
        return event(
                RESOLVED,
                subject,
                new DeviationResolved(
                        deviation.id(),
                        DeviationKind.TARGET,
                        subject.scope(),
                        judged.ground().above(subject.scope(), day).orElse(null),
                        subject.code(),
                        subject.code(),
                        deviation.since(),
                        deviation.detectedOn(),
                        day,
                        reason,
                        back ? judgement.target() : null,
                        back ? judgement.fact() : null,
                        revision));
    }

    private DomainEvent event(String type, Subject subject, Object data) {
        String key = judged.ground().settings().code() + '/' + subject;
        return new DomainEvent(TOPIC, key, type, subject.toString(), data);
    }
}
