package io.komdir.kpi.reporting.forecast;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.FactSum;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.scope.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Counts the contributors to a metric who are present on a day: members of the scope, employed and not absent, with a recent
 * fact of the metric or a target in the month; all members where there are none. So a marketer's absence lowers the leads, and
 * a seller's does not. An employee always contributes to the own forecast.
 *
 * <p>A person without a known first day of work is not present before the first fact of any metric.
 */
final class Headcount {
    private final List<Person> contributors;
    private final BiPredicate<Person, LocalDate> belongs;
    private final Map<String, LocalDate> starts;

    /**
     * For one scope and metric.
     *
     * @param context covers the month of the forecast
     * @param facts of all members, also of other days and teams
     * @param starts by employee without a known first day of work the first day with a fact of any metric
     */
    Headcount(
            Scope scope,
            MetricDefinition metric,
            EvaluationContext context,
            ForecastMonth month,
            List<FactSum> facts,
            Map<String, LocalDate> starts) {
        this.belongs = ScopeFactQueries.belongs(scope, context);
        this.starts = Map.copyOf(starts);
        Set<String> active = facts.stream().map(FactSum::code).collect(Collectors.toSet());
        List<Person> candidates = context.roster().people().stream()
                .filter(person -> active.contains(person.code())
                        || scope.equals(Scope.employee(person.code()))
                        || context.target(Scope.employee(person.code()), metric, month.first(), month.last()) != null)
                .toList();
        boolean inScope = candidates.stream()
                .anyMatch(person ->
                        month.first().datesUntil(month.last().plusDays(1)).anyMatch(day -> belongs.test(person, day)));
        this.contributors = inScope ? candidates : context.roster().people();
    }

    /** On a day of the history. */
    int past(LocalDate day, EvaluationContext past) {
        return (int) contributors.stream()
                .flatMap(person -> past.roster().find(person.code()).stream())
                .filter(person -> present(person, day) && started(person, day))
                .count();
    }

    /** On a remaining day. */
    int remaining(LocalDate day) {
        return (int)
                contributors.stream().filter(person -> present(person, day)).count();
    }

    private boolean present(Person person, LocalDate day) {
        return belongs.test(person, day) && person.presentOn(day);
    }

    private boolean started(Person person, LocalDate day) {
        LocalDate first = person.hiredOn() == null ? starts.get(person.code()) : person.hiredOn();
        return first != null && !day.isBefore(first);
    }
}
