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
        EventPayloadRules.required(month, "month");
        EventPayloadRules.required(workingDays, "workingDays");
        EventPayloadRules.required(workingDaysOfCalendar, "workingDaysOfCalendar");
        EventPayloadRules.required(verdict, "verdict");
        EventPayloadRules.required(revision, "revision");
        if (EventPayloadRules.required(lines, "lines").size() > EventPayloadRules.MAX) {
            throw new PermanentEventException("a result of more than " + EventPayloadRules.MAX + " lines");
        }
        lines = List.copyOf(lines);
    }
}
