package io.komdir.kpi.reference.targets;

import io.komdir.kpi.reference.employee.Absence;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.shared.scope.Scope;
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
 * What is asked of whom on each day of a range. Resolved when first asked for, then kept; for one thread.
 *
 * <ul>
 *   <li>Targets apply on working days only; to an employee not on absences, before {@code hiredOn} or after {@code leftOn}:
 *       that day's share of a month's plan falls away.
 *   <li>Of the rows that hold on a day, one for DAY wins over one for MONTH, and of equal ones the later {@code from} wins;
 *       where the winner has ended, the one before it holds again.
 *   <li>A month's plan of a metric that sums spreads by {@link MonthPlan} over all working days of the month, so that the
 *       days of a whole month sum exactly to it. Averages and ratios apply to each day and each period as they are.
 *   <li>A team without a row of its own on a day is asked for the sum (averages and ratios: the plain mean) of what its
 *       sub-teams and the day's direct members are asked for; the organization likewise from its root teams and the
 *       employees without team. Nothing is inherited downward.
 * </ul>
 */
public final class ResolvedTargets {
    private static final BigDecimal[] NOTHING = DailyTargets.NOTHING;

    private final DayIndex grid;
    private final DailyTargets paint;
    private final Roster roster;
    private final TeamTree teams;
    private final TeamMembership members;
    private final Map<String, MetricDefinition> metrics;
    private final Map<Key, List<Target>> rows;
    private final Map<Key, BigDecimal[]> resolved = new HashMap<>();

    private record Key(Scope scope, String metric) {}

    ResolvedTargets(
            DayIndex grid,
            Roster roster,
            TeamTree teams,
            Collection<MetricDefinition> metrics,
            Collection<Target> rows) {
        this.grid = grid;
        this.paint = new DailyTargets(grid);
        this.roster = roster;
        this.teams = teams;
        this.members = new TeamMembership(roster, grid);
        this.metrics = metrics.stream().collect(Collectors.toMap(MetricDefinition::code, metric -> metric));
        this.rows = rows.stream()
                .sorted(Comparator.comparing(Target::period, Comparator.reverseOrder())
                        .thenComparing(Target::from))
                .collect(Collectors.groupingBy(row -> new Key(row.scope(), row.metric())));
    }

    /**
     * What the scope is asked for on the day, empty when for nothing.
     *
     * @throws IllegalArgumentException when day or metric is not among those the book was loaded for
     */
    public Optional<BigDecimal> on(Scope scope, String metric, LocalDate day) {
        BigDecimal[] days = days(scope, metric);
        requireLoaded(day);
        return days.length == 0 ? Optional.empty() : Optional.ofNullable(days[grid.index(day)]);
    }

    /**
     * What the scope is asked for over the days {@code from} to {@code to} (inclusive): the sum of the days, for averages
     * and ratios the mean of the days that have a target. Empty when no day has one.
     *
     * @throws IllegalArgumentException when a day or the metric is not among those the book was loaded for
     */
    public Optional<BigDecimal> over(Scope scope, String metric, LocalDate from, LocalDate to) {
        BigDecimal[] days = days(scope, metric);
        requireLoaded(from);
        requireLoaded(to);
        if (days.length == 0) {
            return Optional.empty();
        }
        RunLengthSum sum = new RunLengthSum();
        int last = grid.index(to);
        for (int day = grid.index(from); day <= last; day++) {
            sum.add(days[day]);
        }
        return sum.count() == 0 ? Optional.empty() : Optional.of(combine(metric, sum.total(), sum.count()));
    }

    private void requireLoaded(LocalDate day) {
        if (!grid.holds(day)) {
            throw new IllegalArgumentException(day + " is outside of " + grid.from() + " to " + grid.to());
        }
    }

    private BigDecimal combine(String metric, BigDecimal sum, int count) {
        return metrics.get(metric).formula().sums() ? Amounts.plain(sum) : Amounts.mean(sum, count);
    }

    /** One entry a day, null for none; {@link #NOTHING} when there is none on any day. */
    private BigDecimal[] days(Scope scope, String metric) {
        if (!metrics.containsKey(metric)) {
            throw new IllegalArgumentException("metric " + metric + " was not loaded");
        }
        Key key = new Key(scope, metric);
        BigDecimal[] known = resolved.get(key);
        if (known == null) {
            known = resolve(key);
            resolved.put(key, known);
        }
        return known;
    }

    private BigDecimal[] resolve(Key key) {
        BigDecimal[] own = paint.over(
                rows.getOrDefault(key, List.of()),
                metrics.get(key.metric()).formula().sums());
        return switch (key.scope().kind()) {
            case EMPLOYEE ->
                own.length == 0
                        ? NOTHING
                        : roster.find(key.scope().code())
                                .map(person -> whilePresent(person, own))
                                .orElse(NOTHING);
            case TEAM ->
                orBelow(
                        own,
                        key,
                        teams.children(key.scope().code()),
                        members.of(key.scope().code()));
            case ORGANIZATION -> orBelow(own, key, teams.roots(), members.withoutTeam());
        };
    }

    private BigDecimal[] whilePresent(Person person, BigDecimal[] days) {
        if (person.hiredOn() != null) {
            clear(days, 0, Math.min(grid.first(person.hiredOn()), grid.size()) - 1);
        }
        if (person.leftOn() != null) {
            clear(days, Math.max(grid.last(person.leftOn()) + 1, 0), grid.size() - 1);
        }
        for (Absence absence : person.absences()) {
            clear(days, grid.first(absence.from()), grid.last(absence.to()));
        }
        return days;
    }

    private static void clear(BigDecimal[] days, int first, int last) {
        if (first <= last) {
            Arrays.fill(days, first, last + 1, null);
        }
    }

    private BigDecimal[] orBelow(BigDecimal[] own, Key key, List<String> below, List<TeamMembership.Stretch> direct) {
        RollUp rollUp = new RollUp(grid.size());
        below.forEach(team -> rollUp.add(days(Scope.team(team), key.metric()), 0, grid.size() - 1));
        direct.forEach(stretch ->
                rollUp.add(days(Scope.employee(stretch.employee()), key.metric()), stretch.first(), stretch.last()));
        return rollUp.unless(own, (sum, count) -> combine(key.metric(), sum, count));
    }
}
