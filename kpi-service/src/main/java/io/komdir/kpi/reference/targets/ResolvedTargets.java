package io.komdir.kpi.reference.targets;

import io.komdir.kpi.reference.employee.Absence;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.numbers.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The target of each scope and metric on each day of a range. Resolved on first use, then kept; for one thread.
 *
 * <ul>
 *   <li>Targets apply on working days only; to an employee not on absences, before {@code hiredOn} or after {@code leftOn}:
 *       that day's share of a month's plan falls away.
 *   <li>Of the targets that apply on a day, one for DAY wins over one for MONTH, and of equal ones the later {@code from} wins;
 *       where the winner has ended, the one before it applies again.
 *   <li>A month's plan of a metric that sums spreads by {@link MonthPlan} over all working days of the month, so that the
 *       days of a whole month sum exactly to it. Averages and ratios apply to each day and each period as they are.
 *   <li>A team without a target of its own on a day has the sum (averages and ratios: the plain mean) of the targets of its
 *       sub-teams and of the day's direct members; the organization likewise from its root teams and the
 *       employees without team. Nothing is inherited downward.
 * </ul>
 */
public final class ResolvedTargets {
    private static final BigDecimal[] NONE = DailyTargets.NONE;

    private final DayIndex dayIndex;
    private final DailyTargets dailyTargets;
    private final Roster roster;
    private final TeamTree teams;
    private final TeamMembership membership;
    private final Map<String, MetricDefinition> metrics;
    private final Map<Key, List<Target>> targets;
    private final Map<Key, BigDecimal[]> resolved = new HashMap<>();

    private record Key(Scope scope, String metric) {}

    ResolvedTargets(
            DayIndex dayIndex,
            Roster roster,
            TeamTree teams,
            Collection<MetricDefinition> metrics,
            Collection<Target> targets) {
        this.dayIndex = dayIndex;
        this.dailyTargets = new DailyTargets(dayIndex);
        this.roster = roster;
        this.teams = teams;
        this.membership = new TeamMembership(roster, dayIndex);
        this.metrics = metrics.stream().collect(Collectors.toMap(MetricDefinition::code, metric -> metric));
        this.targets = targets.stream()
                .sorted(Comparator.comparing(Target::period, Comparator.reverseOrder())
                        .thenComparing(Target::from))
                .collect(Collectors.groupingBy(target -> new Key(target.scope(), target.metric())));
    }

    /**
     * The target of the scope on the day; empty when there is none.
     *
     * @throws IllegalArgumentException when day or metric is not among those that were loaded
     */
    public Optional<BigDecimal> on(Scope scope, String metric, LocalDate day) {
        BigDecimal[] days = days(scope, metric);
        requireLoaded(day);
        return days.length == 0 ? Optional.empty() : Optional.ofNullable(days[dayIndex.index(day)]);
    }

    /**
     * The target of the scope over the days {@code from} to {@code to} (inclusive): the sum of the days, for averages
     * and ratios the mean of the days that have a target. Empty when no day has one.
     *
     * @throws IllegalArgumentException when a day or the metric is not among those that were loaded
     */
    public Optional<BigDecimal> over(Scope scope, String metric, LocalDate from, LocalDate to) {
        BigDecimal[] days = days(scope, metric);
        requireLoaded(from);
        requireLoaded(to);
        if (days.length == 0) {
            return Optional.empty();
        }
        RunLengthSum sum = new RunLengthSum();
        int last = dayIndex.index(to);
        for (int day = dayIndex.index(from); day <= last; day++) {
            sum.add(days[day]);
        }
        return sum.count() == 0 ? Optional.empty() : Optional.of(combine(metric, sum.total(), sum.count()));
    }

    private void requireLoaded(LocalDate day) {
        if (!dayIndex.contains(day)) {
            throw new IllegalArgumentException(day + " is outside of " + dayIndex.from() + " to " + dayIndex.to());
        }
    }

    private BigDecimal combine(String metric, BigDecimal sum, int count) {
        return metrics.get(metric).formula().sums()
                ? Decimals.plain(sum)
                : Decimals.quotient(sum, BigDecimal.valueOf(count), Amounts.DECIMALS);
    }

    /** One entry a day, null for none; {@link #NONE} when there is none on any day. */
    private BigDecimal[] days(Scope scope, String metric) {
        if (!metrics.containsKey(metric)) {
            throw new IllegalArgumentException("metric " + metric + " was not loaded");
        }
        Key key = new Key(scope, metric);
        BigDecimal[] days = resolved.get(key);
        if (days == null) {
            days = resolve(key);
            resolved.put(key, days);
        }
        return days;
    }

    private BigDecimal[] resolve(Key key) {
        BigDecimal[] own = dailyTargets.over(
                targets.getOrDefault(key, List.of()),
                metrics.get(key.metric()).formula().sums());
        return switch (key.scope().kind()) {
            case EMPLOYEE ->
                own.length == 0
                        ? NONE
                        : roster.find(key.scope().code())
                                .map(person -> whilePresent(person, own))
                                .orElse(NONE);
            case TEAM ->
                orBelow(
                        own,
                        key,
                        teams.children(key.scope().code()),
                        membership.of(key.scope().code()));
            case ORGANIZATION -> orBelow(own, key, teams.roots(), membership.withoutTeam());
        };
    }

    private BigDecimal[] whilePresent(Person person, BigDecimal[] days) {
        if (person.hiredOn() != null) {
            clear(days, 0, Math.min(dayIndex.first(person.hiredOn()), dayIndex.size()) - 1);
        }
        if (person.leftOn() != null) {
            clear(days, Math.max(dayIndex.last(person.leftOn()) + 1, 0), dayIndex.size() - 1);
        }
        for (Absence absence : person.absences()) {
            clear(days, dayIndex.first(absence.from()), dayIndex.last(absence.to()));
        }
        return days;
    }

    private static void clear(BigDecimal[] days, int first, int last) {
        if (first <= last) {
            Arrays.fill(days, first, last + 1, null);
        }
    }

    private BigDecimal[] orBelow(BigDecimal[] own, Key key, List<String> below, List<TeamMembership.Period> direct) {
        RollUp rollUp = new RollUp(dayIndex.size());
        below.forEach(team -> rollUp.add(days(Scope.team(team), key.metric()), 0, dayIndex.size() - 1));
        direct.forEach(period ->
                rollUp.add(days(Scope.employee(period.employee()), key.metric()), period.first(), period.last()));
        return rollUp.unless(own, (sum, count) -> combine(key.metric(), sum, count));
    }
}
