package io.komdir.kpi.reference.calendar;

import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.RequestConstraints;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.TooLargeException;
import io.komdir.platform.problem.Violations;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of requests about days. */
final class CalendarRules {
    /** Most overrides in one request. */
    static final int MAX_ROWS = 1000;
    /** Most days shown at once: three years. */
    static final int MAX_DAYS = 1096;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private CalendarRules() {}

    /** @throws BadRequestException naming the parameter that is out of range */
    static void checkSpan(LocalDate from, LocalDate to) {
        requireWithin("from", from);
        requireWithin("to", to);
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MAX_DAYS) {
            throw BadRequestException.parameter("to", "range", from, from.plusDays(MAX_DAYS - 1L));
        }
    }

    private static void requireWithin(String name, LocalDate day) {
        if (day == null || day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw BadRequestException.parameter(name, "range", FIRST_DAY, LAST_DAY);
        }
    }

    /**
     * Checks overrides.
     *
     * @throws TooLargeException when there are too many
     * @throws RuleViolationException naming each item that violates a rule
     */
    static void check(List<CalendarDayRequest> rows, RequestConstraints constraints) {
        if (rows.size() > MAX_ROWS) {
            throw TooLargeException.rows(MAX_ROWS);
        }
        Set<LocalDate> seen = new HashSet<>();
        new Violations()
                .when(rows.isEmpty(), "", "size", 1, MAX_ROWS)
                .each("", rows, (item, row) -> {
                    constraints.check(item, row);
                    boolean repeated = row != null && row.date() != null && !seen.add(row.date());
                    item.when(repeated, "date", "duplicate");
                })
                .throwIfAny();
    }
}
