package io.komdir.hiring.results;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A closed month of one scope, as it was published last.
 *
 * @param scope {@code organization}, {@code team:<code>} or {@code employee:<code>}
 * @param team of an employee the team on the last day of employment in the month; null without one
 * @param workingDays of an employee those employed and not absent
 * @param workingDaysOfCalendar of the organization in the month
 * @param revision of the organization's data; grows when the month is restated
 * @param event id of its event
 */
public record MonthResult(
        String scope,
        String team,
        YearMonth month,
        int workingDays,
        int workingDaysOfCalendar,
        Verdict verdict,
        long revision,
        UUID event,
        List<MetricResult> lines) {

    public MonthResult {
        lines = List.copyOf(lines);
    }

    /** Empty when the month has neither target nor fact of the metric. */
    public Optional<MetricResult> line(String metric) {
        return lines.stream().filter(line -> line.metric().equals(metric)).findFirst();
    }

    /** Code of the employee whose month it is. */
    public String employee() {
        return scope.substring(Results.EMPLOYEE.length());
    }
}
