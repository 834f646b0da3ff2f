package io.komdir.kpi.reporting.forecast;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.FactReader.DayParts;
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
 * How many of those who do a metric are there on a day: members of the scope, employed and not absent, who have a fact of the
 * metric in the recent days or a target in the month; all members where that is nobody. So a marketer on leave takes the leads
 * along, and a seller does not. An employee is there for the own forecast in any case.
 *
 * <p>Whose first day of work is not known was not there before the first fact of any metric.
 */
final class Headcount {
    private final List<Person> doers;
    private final BiPredicate<Person, LocalDate> belongs;
    private final Map<String, LocalDate> starts;

    /**
     * For one scope and metric.
     *
     * @param month covers the month of the forecast
     * @param facts of all members, those of other days and teams too
     * @param starts of those whose first day of work is not known the first day with a fact of any metric
     */
    Headcount(
            Scope scope,
            MetricDefinition metric,
            EvaluationContext month,
            LocalDate first,
            LocalDate last,
            List<DayParts> facts,
            Map<String, LocalDate> starts) {
        this.belongs = ScopeFacts.belongs(scope, month);
        this.starts = Map.copyOf(starts);
        Set<String> active = facts.stream().map(DayParts::employee).collect(Collectors.toSet());
        List<Person> known = month.roster().people().stream()
                .filter(person -> active.contains(person.code())
                        || scope.equals(Scope.employee(person.code()))
                        || month.targets()
                                .over(Scope.employee(person.code()), metric.code(), first, last)
                                .isPresent())
                .toList();
        boolean inScope = known.stream()
                .anyMatch(person -> first.datesUntil(last.plusDays(1)).anyMatch(day -> belongs.test(person, day)));
        this.doers = inScope ? known : month.roster().people();
    }

    /** On a day whose facts are history. */
    int past(LocalDate day, EvaluationContext ground) {
        return (int) doers.stream()
                .flatMap(person -> ground.roster().find(person.code()).stream())
                .filter(person -> there(person, day) && started(person, day))
                .count();
    }

    /** On a day that is still to come. */
    int coming(LocalDate day) {
        return (int) doers.stream().filter(person -> there(person, day)).count();
    }

    private boolean there(Person person, LocalDate day) {
        return belongs.test(person, day) && person.presentOn(day);
    }

    private boolean started(Person person, LocalDate day) {
        LocalDate first = person.hiredOn() == null ? starts.get(person.code()) : person.hiredOn();
        return first != null && !day.isBefore(first);
    }
}
