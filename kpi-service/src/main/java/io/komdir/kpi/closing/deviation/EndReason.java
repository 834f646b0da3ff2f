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
    /** The stage before counted nothing over a whole window. */
    NO_LONGER_MEASURED;

    /**
     * Whether and why the working day ends the deviation of a target. A missed day, a day without data and an absence do not.
     */
    static Optional<EndReason> on(LocalDate day, Subject subject, DayEvaluations evaluations) {
        EvaluationContext context = evaluations.context();
        MetricDefinition metric = context.byCode().get(subject.code());
        if (hasLeft(subject.scope(), context, day)) {
            return Optional.of(EMPLOYEE_LEFT);
        }
        if (metric == null || !metric.leading()) {
            return Optional.of(TARGET_ENDED);
        }
        return switch (evaluations.verdict(subject.scope(), metric, day)) {
            case MET -> Optional.of(BACK_ON_TARGET);
            case NO_TARGET -> anyAbsent(subject.scope(), context, day) ? Optional.empty() : Optional.of(TARGET_ENDED);
            case MISSED, NO_DATA -> Optional.empty();
        };
    }

    /** Whether it is about an employee who is not employed on the day. */
    static boolean hasLeft(Scope scope, EvaluationContext context, LocalDate day) {
        return scope.kind() == Scope.Kind.EMPLOYEE && !context.roster().employedOn(scope.code(), day);
    }

    /** The sum of a team's targets may be missing only because of absences; that ends nothing. */
    private static boolean anyAbsent(Scope scope, EvaluationContext context, LocalDate day) {
        List<Person> absent = context.roster().people().stream()
                .filter(person -> person.employedOn(day) && person.absentOn(day))
                .toList();
        return switch (scope.kind()) {
            case EMPLOYEE -> absent.stream().anyMatch(person -> person.code().equals(scope.code()));
            case TEAM -> {
                List<String> teams = context.teams().withDescendants(scope.code());
                yield absent.stream()
                        .anyMatch(person ->
                                person.teamOn(day).filter(teams::contains).isPresent());
            }
            case ORGANIZATION -> !absent.isEmpty();
        };
    }
}
