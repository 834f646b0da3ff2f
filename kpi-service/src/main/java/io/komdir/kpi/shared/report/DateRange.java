package io.komdir.kpi.shared.report;

import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.Violation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The days that a report is about, both ends included; within the limits of all reports. */
public record DateRange(LocalDate from, LocalDate to) {
    /** Most days of a range: two years. */
    public static final int MAX_DAYS = 732;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    /**
     * Of the parameters {@code from} and {@code to} of a query.
     *
     * @throws BadRequestException naming the parameter and its limit
     */
    public DateRange {
        require(from, to);
    }

    /**
     * Checks the parameters {@code from} and {@code to} of a query.
     *
     * @throws BadRequestException naming the parameter and its limit
     */
    public static void require(LocalDate from, LocalDate to) {
        violations(from, to).stream().findFirst().ifPresent(violation -> {
            throw BadRequestException.parameter(
                    violation.field(), violation.code(), violation.args().toArray());
        });
    }

    /**
     * With the defaults of reports: up to today, from the first of that month on.
     *
     * @param from null for the default
     * @param to null for the default
     * @throws BadRequestException naming the parameter and its limit
     */
    public static DateRange orMonthToDate(LocalDate from, LocalDate to, LocalDate today) {
        LocalDate last = to == null ? today : to;
        return new DateRange(from == null ? last.withDayOfMonth(1) : from, last);
    }

    /** What is wrong with the fields {@code from} and {@code to}; empty when they make a range. */
    public static List<Violation> violations(LocalDate from, LocalDate to) {
        List<Violation> violations = new ArrayList<>();
        inReach("from", from, violations);
        inReach("to", to, violations);
        if (violations.isEmpty() && to.isBefore(from)) {
            violations.add(new Violation("to", "not-before", "from"));
        }
        if (violations.isEmpty() && ChronoUnit.DAYS.between(from, to) >= MAX_DAYS) {
            violations.add(new Violation("to", "days-at-most", MAX_DAYS));
        }
        return violations;
    }

    private static void inReach(String field, LocalDate date, List<Violation> violations) {
        if (date == null) {
            violations.add(new Violation(field, "required"));
        } else if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            violations.add(new Violation(field, "range", FIRST, LAST));
        }
    }
}
