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
        EventPayloadRules.scope(scope);
        if (team != null) {
            EventPayloadRules.code(team, "team");
        }
        EventPayloadRules.present(month, "month");
        EventPayloadRules.present(workingDays, "workingDays");
        EventPayloadRules.present(workingDaysOfCalendar, "workingDaysOfCalendar");
        EventPayloadRules.present(verdict, "verdict");
        EventPayloadRules.present(revision, "revision");
        if (EventPayloadRules.present(lines, "lines").size() > EventPayloadRules.MOST) {
            throw new PermanentEventException("a result of more than " + EventPayloadRules.MOST + " lines");
        }
        lines = List.copyOf(lines);
    }
}
