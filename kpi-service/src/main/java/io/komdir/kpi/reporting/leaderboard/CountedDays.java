package io.komdir.kpi.reporting.leaderboard;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The days of a period that count for an employee: all of them, or with a team those in the team.
 *
 * @param teams the team and its sub-teams; empty for all employees
 */
record CountedDays(LocalDate from, LocalDate to, Set<String> teams) {

    boolean allTeams() {
        return teams.isEmpty();
    }

    /** Whether facts of the person on the day count, employed or not. */
    boolean counts(Person person, LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to) && inTeam(person, day);
    }

    private boolean inTeam(Person person, LocalDate day) {
        return allTeams() || person.teamOn(day).filter(teams::contains).isPresent();
    }

    /** The days on which the person is employed, oldest first. */
    List<LocalDate> employed(Person person) {
        return from.datesUntil(to.plusDays(1))
                .filter(day -> person.employedOn(day) && inTeam(person, day))
                .toList();
    }

    /** The team on the last of the days; without any, on the last day of the period; null for none. */
    String team(Person person, List<LocalDate> employed) {
        LocalDate last = employed.isEmpty() ? to : employed.get(employed.size() - 1);
        return person.teamOn(last).orElse(null);
    }

    /** Whether the person is absent on all working days, or on all days where none is a working day. */
    boolean absent(Person person, List<LocalDate> employed, EvaluationContext context) {
        List<LocalDate> working =
                employed.stream().filter(context.calendar()::working).toList();
        List<LocalDate> deciding = working.isEmpty() ? employed : working;
        return !deciding.isEmpty() && deciding.stream().allMatch(person::absentOn);
    }

    /** The person's target over these days: the sum, of averages and ratios the mean; null for none. */
    BigDecimal target(Person person, MetricDefinition metric, EvaluationContext context) {
        Scope scope = Scope.employee(person.code());
        if (allTeams()) {
            return context.target(scope, metric, from, to);
        }
        List<BigDecimal> targets = from.datesUntil(to.plusDays(1))
                .filter(day -> inTeam(person, day))
                .map(day -> context.target(scope, metric, day))
                .filter(Objects::nonNull)
                .toList();
        if (targets.isEmpty()) {
            return null;
        }
        BigDecimal sum = targets.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return metric.formula().sums() ? Numbers.plain(sum) : Numbers.quotient(sum, BigDecimal.valueOf(targets.size()));
    }
}
