package io.komdir.kpi.judgement;

import io.komdir.kpi.judgement.FactReader.DayParts;
import io.komdir.kpi.metric.MetricDefinition;
import io.komdir.kpi.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Streaks of days met, derived from the facts each time they are asked for, so that a restated day restates them too.
 *
 * <p>Reads backwards in growing chunks, and only for those whose streak still lives: most end within days. A streak is
 * counted for at most {@value #LOOK_BACK_DAYS} calendar days.
 */
@ApplicationScoped
@Transactional
public class Streaks {
    /** How far back a streak is followed, in calendar days. */
    public static final int LOOK_BACK_DAYS = 400;

    private static final int FIRST_CHUNK_DAYS = 7;
    private static final int GROWTH = 4;

    private final Groundworks groundworks;
    private final FactReader facts;
    private final ClosedDays closedDays;

    @Inject
    public Streaks(Groundworks groundworks, FactReader facts, ClosedDays closedDays) {
        this.groundworks = groundworks;
        this.facts = facts;
        this.closedDays = closedDays;
    }

    /** The streaks of employees on a date, that day included; everyone asked for is in the answer. */
    public Map<String, Streak> of(Collection<String> employees, LocalDate date) {
        Map<String, StreakRun> runs = new LinkedHashMap<>();
        employees.forEach(employee -> runs.put(employee, new StreakRun()));
        LocalDate oldest = date.minusDays(LOOK_BACK_DAYS - 1L);
        LocalDate to = date;
        int chunk = FIRST_CHUNK_DAYS;
        while (!to.isBefore(oldest) && runs.values().stream().anyMatch(StreakRun::alive)) {
            LocalDate from = to.minusDays(chunk - 1L).isBefore(oldest) ? oldest : to.minusDays(chunk - 1L);
            follow(runs, from, to);
            to = from.minusDays(1);
            chunk *= GROWTH;
        }
        Map<String, Streak> streaks = new HashMap<>();
        runs.forEach((employee, run) -> streaks.put(employee, run.streak()));
        return streaks;
    }

    private void follow(Map<String, StreakRun> runs, LocalDate from, LocalDate to) {
        List<String> alive = new ArrayList<>();
        runs.forEach((employee, run) -> {
            if (run.alive()) {
                alive.add(employee);
            }
        });
        Groundwork ground = groundworks.load(from, to);
        DayJudgements days = judge(ground, alive, from, to);
        Set<LocalDate> closed = closedDays.among(from, to);
        for (LocalDate day = to; !day.isBefore(from); day = day.minusDays(1)) {
            if (!ground.calendar().working(day)) {
                continue;
            }
            boolean open = !ground.history(day) && !closed.contains(day);
            for (String employee : alive) {
                StreakRun run = runs.get(employee);
                if (run.alive()) {
                    run.next(day, days.day(Scope.employee(employee), day), open);
                }
            }
        }
    }

    private DayJudgements judge(Groundwork ground, List<String> employees, LocalDate from, LocalDate to) {
        List<MetricDefinition> metrics = ground.metrics();
        Map<LocalDate, Tally> byDay = new HashMap<>();
        for (DayParts row : facts.dailyOf(employees, from, to, metrics)) {
            byDay.computeIfAbsent(row.day(), day -> new Tally())
                    .add(Scope.employee(row.employee()), row.metric(), row.parts());
        }
        return new DayJudgements(ground, byDay, facts.pushedDays(from, to));
    }
}
