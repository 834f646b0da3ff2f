package io.komdir.kpi.reporting.leaderboard;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The days of a period that count for an employee: all of them, or with a team those in the team.
 *
 * @param teams the team and its sub-teams; empty for everybody
 */
record CountedDays(LocalDate from, LocalDate to, Set<String> teams) {

    boolean everybody() {
        return teams.isEmpty();
    }

    /** Whether what the person does on the day counts, employed or not. */
    boolean counts(Person person, LocalDate day) {
        return holds(day) && inTeam(person, day);
    }

    private boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private boolean inTeam(Person person, LocalDate day) {
        return everybody() || person.teamOn(day).filter(teams::contains).isPresent();
    }

    /** The days on which the person is employed, oldest first. */
    List<LocalDate> employed(Person person) {
        return from.datesUntil(to.plusDays(1))
                .filter(day -> person.employedOn(day) && counts(person, day))
                .toList();
    }

    /** The team on the last of the days; with nobody employed on any of them, on the last day of the period. */
    String team(Person person, List<LocalDate> employed) {
        LocalDate last = employed.isEmpty() ? to : employed.get(employed.size() - 1);
        return person.teamOn(last).orElse(null);
    }

    /** Whether the person is away on all working days, or on all days where none is a working day. */
    boolean absent(Person person, List<LocalDate> employed, EvaluationContext ground) {
        List<LocalDate> working =
                employed.stream().filter(ground.calendar()::working).toList();
        List<LocalDate> asked = working.isEmpty() ? employed : working;
        return !asked.isEmpty() && asked.stream().allMatch(person::absentOn);
    }

    /** What the person is asked for on these days: the sum, of averages and ratios the mean; null for nothing. */
    BigDecimal target(Person person, MetricDefinition metric, EvaluationContext ground) {
        Scope scope = Scope.employee(person.code());
        if (everybody()) {
            return Numbers.plain(
                    ground.targets().over(scope, metric.code(), from, to).orElse(null));
        }
        List<BigDecimal> asked = from.datesUntil(to.plusDays(1))
                .filter(day -> counts(person, day))
                .flatMap(day -> ground.targets().on(scope, metric.code(), day).stream())
                .toList();
        if (asked.isEmpty()) {
            return null;
        }
        BigDecimal sum = asked.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Numbers.plain(
                metric.formula().sums()
                        ? sum
                        : sum.divide(BigDecimal.valueOf(asked.size()), Numbers.SCALE, RoundingMode.HALF_UP));
    }
}
