package io.komdir.kpi.evaluation;

import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Derives streaks of days met from the facts, each time anew, so that a restated day restates them too.
 *
 * <p>Reads backwards in growing chunks, and only for those whose streak lasts: most end within days. A streak is counted for
 * at most {@value #LOOK_BACK_DAYS} calendar days and not beyond the day of hiring. However long the streaks, memory holds
 * facts of at most {@value #MAX_CHUNK_DAYS} days, and only of metrics that have a target then.
 */
@ApplicationScoped
@Transactional
public class StreakCalculator {
    /** How far back a streak is counted, in calendar days. */
    public static final int LOOK_BACK_DAYS = 400;
    /** Days before the date that are read first. */
    public static final int FIRST_CHUNK_DAYS = 4;

    static final int MAX_CHUNK_DAYS = 31;

    private static final int GROWTH = 4;

    private final EvaluationContextLoader contexts;
    private final FactQueries facts;
    private final ClosedDayQueries closedDays;

    public StreakCalculator(EvaluationContextLoader contexts, FactQueries facts, ClosedDayQueries closedDays) {
        this.contexts = contexts;
        this.facts = facts;
        this.closedDays = closedDays;
    }

    /**
     * The streaks of employees on a date, that day included.
     *
     * @param context for the date and at least {@value #FIRST_CHUNK_DAYS} days before, so that most streaks need no other
     * @param verdicts on the date, by employee
     * @return one for each employee that has a verdict
     */
    public Map<String, Streak> of(EvaluationContext context, LocalDate date, Map<String, Verdict> verdicts) {
        Map<String, StreakCounter> counters = new LinkedHashMap<>();
        boolean working = context.calendar().working(date);
        boolean open = !context.history(date) && !closedDays.isClosed(date);
        verdicts.forEach((employee, verdict) -> {
            StreakCounter counter = new StreakCounter();
            if (working) {
                counter.add(date, verdict, open);
            }
            counters.put(employee, counter);
        });
        countBack(counters, context, date);
        Map<String, Streak> streaks = new HashMap<>();
        counters.forEach((employee, counter) -> streaks.put(employee, counter.streak()));
        return streaks;
    }

    private void countBack(Map<String, StreakCounter> counters, EvaluationContext near, LocalDate date) {
        LocalDate oldest = date.minusDays(LOOK_BACK_DAYS - 1L);
        LocalDate to = date.minusDays(1);
        int days = FIRST_CHUNK_DAYS;
        while (!to.isBefore(oldest) && !lasting(counters).isEmpty()) {
            LocalDate from = to.minusDays(days - 1L).isBefore(oldest) ? oldest : to.minusDays(days - 1L);
            EvaluationContext context = from.isBefore(near.from()) ? contexts.load(from, to) : near;
            count(counters, context, from, to);
            to = from.minusDays(1);
            endWhereHired(counters, context, to);
            days = Math.min(days * GROWTH, MAX_CHUNK_DAYS);
        }
    }

    private static List<String> lasting(Map<String, StreakCounter> counters) {
        return counters.entrySet().stream()
                .filter(counter -> !counter.getValue().ended())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count(Map<String, StreakCounter> counters, EvaluationContext context, LocalDate from, LocalDate to) {
        List<String> lasting = lasting(counters);
        List<LocalDate> workingDays = context.calendar().workingDays(from, to);
        if (workingDays.isEmpty()) {
            return;
        }
        DayEvaluations evaluations = evaluate(context, lasting, workingDays);
        Set<LocalDate> closed = closedDays.between(from, to);
        for (int index = workingDays.size() - 1; index >= 0; index--) {
            LocalDate day = workingDays.get(index);
            boolean open = !context.history(day) && !closed.contains(day);
            for (String employee : lasting) {
                StreakCounter counter = counters.get(employee);
                if (!counter.ended()) {
                    counter.add(day, evaluations.day(Scope.employee(employee), day), open);
                }
            }
        }
    }

    /** Evaluates leading metrics, and lagging ones of employees on whose day no leading one has a target. */
    private DayEvaluations evaluate(EvaluationContext context, List<String> employees, List<LocalDate> days) {
        LocalDate from = days.get(0);
        LocalDate to = days.get(days.size() - 1);
        List<MetricDefinition> leading = withTarget(context, context.leading(), employees, days);
        List<FactSum> rows = new ArrayList<>(facts.dailyOf(employees, from, to, leading));
        List<String> byLagging = employees.stream()
                .filter(employee -> days.stream().anyMatch(day -> laggingDecides(context, employee, day)))
                .toList();
        if (!byLagging.isEmpty()) {
            List<String> alreadyRead = StoredMetrics.of(leading).metrics();
            List<MetricDefinition> lagging = withTarget(context, context.lagging(), byLagging, days);
            facts.dailyOf(byLagging, from, to, lagging).stream()
                    .filter(row -> !alreadyRead.contains(row.metric()))
                    .forEach(rows::add);
        }
        Map<LocalDate, FactTotals> byDay = new HashMap<>();
        rows.forEach(row -> byDay.computeIfAbsent(row.day(), day -> new FactTotals())
                .add(Scope.employee(row.code()), row.metric(), row.sum()));
        return new DayEvaluations(context, byDay, facts.pushedDays(from, to));
    }

    /** No target applies before the day of hiring, so that nothing older changes a streak. */
    private static void endWhereHired(Map<String, StreakCounter> counters, EvaluationContext context, LocalDate next) {
        context.roster().people().stream()
                .filter(person -> person.hiredOn() != null && person.hiredOn().isAfter(next))
                .map(person -> counters.get(person.code()))
                .filter(Objects::nonNull)
                .forEach(StreakCounter::end);
    }

    /** The metrics with a target for one of the employees on one of the days; the others decide nothing. */
    private static List<MetricDefinition> withTarget(
            EvaluationContext context, List<MetricDefinition> metrics, List<String> employees, List<LocalDate> days) {
        LocalDate from = days.get(0);
        LocalDate to = days.get(days.size() - 1);
        return metrics.stream()
                .filter(metric -> employees.stream()
                        .map(Scope::employee)
                        .anyMatch(scope -> context.target(scope, metric, from, to) != null))
                .toList();
    }

    private static boolean laggingDecides(EvaluationContext context, String employee, LocalDate day) {
        Scope scope = Scope.employee(employee);
        return context.leading().stream().allMatch(metric -> context.target(scope, metric, day) == null)
                && context.lagging().stream().anyMatch(metric -> context.target(scope, metric, day) != null);
    }
}
