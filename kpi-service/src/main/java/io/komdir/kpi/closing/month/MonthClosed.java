package io.komdir.kpi.closing.month;

import io.komdir.kpi.evaluation.ResultLine;
import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.shared.scope.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Data of {@code io.komdir.kpi.month.closed.v1}; its fields are described in the schema.
 *
 * @param team of an employee the team on the last day of employment in the month, of a team the one above; null without
 * @param workingDays of the scope itself
 * @param restated whether the month was closed before: the event replaces an earlier one of the same scope and month
 * @param lines leading metrics first
 */
record MonthClosed(
        Scope scope,
        String team,
        YearMonth month,
        LocalDate from,
        LocalDate to,
        int workingDays,
        int workingDaysOfCalendar,
        Verdict verdict,
        boolean restated,
        long revision,
        List<ResultLine> lines) {
    static final String TYPE = "io.komdir.kpi.month.closed.v1";
    static final String TOPIC = "komdir.kpi.results";
}
