package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.evaluation.DayEvaluations;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.scope.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Why a deviation ended. */
enum EndReason {
    /** The first working day, or window, on target. */
    BACK_ON_TARGET,
    /** No target applies any more, or the metric is no longer a leading one. */
    TARGET_ENDED,
    EMPLOYEE_LEFT,
    /** The funnel has no such stage any more, or counts it by another metric or after another stage. */
    STAGE_ENDED,
    /** Nothing was counted in the stage before over a whole window. */
    NO_LONGER_MEASURED;

    /**
     * Whether and why the working day ends the deviation of a target. A missed day, a day without data and an absence leave it as it
     * is.
     */
    static Optional<EndReason> on(LocalDate day, Subject subject, DayEvaluations judged) {
        EvaluationContext ground = judged.ground();
        MetricDefinition metric = ground.byCode().get(subject.code());
        if (gone(subject.scope(), ground, day)) {
            return Optional.of(EMPLOYEE_LEFT);
        }
        if (metric == null || !metric.leading()) {
            return Optional.of(TARGET_ENDED);
        }
        return switch (judged.verdict(subject.scope(), metric, day)) {
            case MET -> Optional.of(BACK_ON_TARGET);
            case NO_TARGET -> somebodyAway(subject.scope(), ground, day) ? Optional.empty() : Optional.of(TARGET_ENDED);
            case MISSED, NO_DATA -> Optional.empty();
        };
    }

    /** Whether it is about an employee who does not work there on the day. */
    static boolean gone(Scope scope, EvaluationContext ground, LocalDate day) {
        return scope.kind() == Scope.Kind.EMPLOYEE && !ground.roster().employedOn(scope.code(), day);
    }

    /** The sum of a team's targets may be missing only because its people are away; that ends nothing. */
    private static boolean somebodyAway(Scope scope, EvaluationContext ground, LocalDate day) {
        List<Person> away = ground.roster().people().stream()
                .filter(person -> person.employedOn(day) && person.absentOn(day))
                .toList();
        return switch (scope.kind()) {
            case EMPLOYEE -> away.stream().anyMatch(person -> person.code().equals(scope.code()));
            case TEAM -> {
                List<String> teams = ground.teams().withDescendants(scope.code());
                yield away.stream()
                        .anyMatch(person ->
                                person.teamOn(day).filter(teams::contains).isPresent());
            }
            case ORGANIZATION -> !away.isEmpty();
        };
    }
}
