package io.komdir.hiring.results;

import io.komdir.platform.events.PermanentEventException;
import java.time.YearMonth;
import java.util.List;

/**
 * What this service reads of {@code kpi.month.closed}.
 *
 * @param revision of the organization's data that the month was judged at; the highest one of a scope and month holds
 */
record MonthClosed(
        String scope,
        String team,
        YearMonth month,
        Integer workingDays,
        Integer workingDaysOfCalendar,
        Verdict verdict,
        Long revision,
        List<MetricResult> lines) {

    MonthClosed {
        Told.scope(scope);
        if (team != null) {
            Told.code(team, "team");
        }
        Told.present(month, "month");
        Told.present(workingDays, "workingDays");
        Told.present(workingDaysOfCalendar, "workingDaysOfCalendar");
        Told.present(verdict, "verdict");
        Told.present(revision, "revision");
        if (Told.present(lines, "lines").size() > Told.MOST) {
            throw new PermanentEventException("a result of more than " + Told.MOST + " lines");
        }
        lines = List.copyOf(lines);
    }
}
