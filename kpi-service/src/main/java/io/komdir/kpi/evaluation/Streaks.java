package io.komdir.kpi.evaluation;

import io.komdir.kpi.evaluation.FactReader.DayParts;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Streaks of days met, derived from the facts each time they are asked for, so that a restated day restates them too.
 *
 * <p>Reads backwards in growing chunks, and only for those whose streak still lives: most end within days. A streak is
 * counted for at most {@value #LOOK_BACK_DAYS} calendar days and not beyond the day of hiring. However long the streaks,
 * memory holds facts of at most {@value #MOST_DAYS_AT_ONCE} days, and of those metrics only that have a target then.
 */
@ApplicationScoped
@Transactional
public class Streaks {
    /** How far back a streak is followed, in calendar days. */
    public static final int LOOK_BACK_DAYS = 400;
    /** Days before the date that are read first. */
    public static final int FIRST_CHUNK_DAYS = 4;
    /** Days that are read at once at most. */
    static final int MOST_DAYS_AT_ONCE = 31;

    private static final int GROWTH = 4;

    private final EvaluationContextLoader groundworks;
    private final FactReader facts;
    private final ClosedDays closedDays;

    @Inject
    public Streaks(EvaluationContextLoader groundworks, FactReader facts, ClosedDays closedDays) {
        this.groundworks = groundworks;
        this.facts = facts;
        this.closedDays = closedDays;
    }

    /**
     * The streaks of employees on a date, that day included.
     *
     * @param ground for the date and at least {@value #FIRST_CHUNK_DAYS} days before, so that most streaks need no other
     * @param verdicts on the date, by employee
     * @return one for each employee that has a verdict
     */
    public Map<String, Streak> of(EvaluationContext ground, LocalDate date, Map<String, Verdict> verdicts) {
        Map<String, StreakRun> runs = new LinkedHashMap<>();
        boolean working = ground.calendar().working(date);
        boolean open = !ground.history(date) && closedDays.among(date, date).isEmpty();
        verdicts.forEach((employee, verdict) -> {
            StreakRun run = new StreakRun();
            if (working) {
                run.next(date, verdict, open);
            }
            runs.put(employee, run);
        });
        followBack(runs, ground, date);
        Map<String, Streak> streaks = new HashMap<>();
        runs.forEach((employee, run) -> streaks.put(employee, run.streak()));
        return streaks;
    }

    private void followBack(Map<String, StreakRun> runs, EvaluationContext near, LocalDate date) {
        LocalDate oldest = date.minusDays(LOOK_BACK_DAYS - 1L);
        LocalDate to = date.minusDays(1);
        int days = FIRST_CHUNK_DAYS;
        while (!to.isBefore(oldest) && runs.values().stream().anyMatch(StreakRun::alive)) {
            LocalDate from = to.minusDays(days - 1L).isBefore(oldest) ? oldest : to.minusDays(days - 1L);
            EvaluationContext ground = from.isBefore(near.from()) ? groundworks.load(from, to) : near;
            follow(runs, ground, from, to);
            to = from.minusDays(1);
            endWhereHired(runs, ground, to);
            days = Math.min(days * GROWTH, MOST_DAYS_AT_ONCE);
        }
    }

    private void follow(Map<String, StreakRun> runs, EvaluationContext ground, LocalDate from, LocalDate to) {
        List<String> alive = runs.entrySet().stream()
                .filter(run -> run.getValue().alive())
                .map(Map.Entry::getKey)
                .toList();
        List<LocalDate> workingDays = ground.calendar().workingDays(from, to);
        if (workingDays.isEmpty()) {
            return;
        }
        DayEvaluations judged = judge(ground, alive, workingDays);
        Set<LocalDate> closed = closedDays.among(from, to);
        for (int index = workingDays.size() - 1; index >= 0; index--) {
            LocalDate day = workingDays.get(index);
            boolean open = !ground.history(day) && !closed.contains(day);
            for (String employee : alive) {
                StreakRun run = runs.get(employee);
                if (run.alive()) {
                    run.next(day, judged.day(Scope.employee(employee), day), open);
                }
            }
        }
    }

    private DayEvaluations judge(EvaluationContext ground, List<String> employees, List<LocalDate> days) {
        LocalDate from = days.get(0);
        LocalDate to = days.get(days.size() - 1);
        Map<LocalDate, FactTotals> byDay = new HashMap<>();
        List<MetricDefinition> leading = asked(ground, ground.leading(), employees, days);
        add(byDay, facts.dailyOf(employees, from, to, leading));
        List<String> byLagging = employees.stream()
                .filter(employee -> days.stream().anyMatch(day -> laggingDecides(ground, employee, day)))
                .toList();
        if (!byLagging.isEmpty()) {
            Set<String> known = Set.of(FactReader.stored(leading));
            List<MetricDefinition> lagging = asked(ground, ground.lagging(), byLagging, days);
            add(
                    byDay,
                    facts.dailyOf(byLagging, from, to, lagging).stream()
                            .filter(row -> !known.contains(row.metric()))
                            .toList());
        }
        return new DayEvaluations(ground, byDay, facts.pushedDays(from, to));
    }

    /** Nothing is asked of anybody before the day of hiring, so that nothing older changes a streak. */
    private static void endWhereHired(Map<String, StreakRun> runs, EvaluationContext ground, LocalDate next) {
        ground.roster().people().stream()
                .filter(person -> person.hiredOn() != null && person.hiredOn().isAfter(next))
                .map(person -> runs.get(person.code()))
                .filter(Objects::nonNull)
                .forEach(StreakRun::end);
    }

    /** The metrics with a target for one of the employees on one of the days; the others do not judge anybody. */
    private static List<MetricDefinition> asked(
            EvaluationContext ground, List<MetricDefinition> metrics, List<String> employees, List<LocalDate> days) {
        return metrics.stream()
                .filter(metric -> employees.stream()
                        .map(Scope::employee)
                        .anyMatch(scope -> ground.targets()
                                .over(scope, metric.code(), days.get(0), days.get(days.size() - 1))
                                .isPresent()))
                .toList();
    }

    /** Lagging metrics are read only for those whom they judge: no leading one has a target on the day. */
    private static boolean laggingDecides(EvaluationContext ground, String employee, LocalDate day) {
        return !hasTarget(ground, ground.leading(), employee, day)
                && hasTarget(ground, ground.lagging(), employee, day);
    }

    private static boolean hasTarget(
            EvaluationContext ground, List<MetricDefinition> metrics, String employee, LocalDate day) {
        Scope scope = Scope.employee(employee);
        return metrics.stream()
                .anyMatch(
                        metric -> ground.targets().on(scope, metric.code(), day).isPresent());
    }

    private static void add(Map<LocalDate, FactTotals> byDay, List<DayParts> rows) {
        for (DayParts row : rows) {
            byDay.computeIfAbsent(row.day(), day -> new FactTotals())
                    .add(Scope.employee(row.employee()), row.metric(), row.parts());
        }
    }
}
