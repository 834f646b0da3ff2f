package io.komdir.kpi.shared.report;

import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.Violation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The days of a report, both ends inclusive, within the limits of all reports. */
public record DateRange(LocalDate from, LocalDate to) {
    /** Two years. */
    public static final int MAX_DAYS = 732;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    /** @throws BadRequestException naming the parameter {@code from} or {@code to} and its limit */
    public DateRange {
        violations(from, to).stream().findFirst().ifPresent(violation -> {
            throw BadRequestException.parameter(
                    violation.field(), violation.code(), violation.args().toArray());
        });
    }

    /** What is wrong with the fields {@code from} and {@code to}; empty when they make a range. */
    public static List<Violation> violations(LocalDate from, LocalDate to) {
        List<Violation> violations = new ArrayList<>();
        addRange("from", from, violations);
        addRange("to", to, violations);
        if (violations.isEmpty() && to.isBefore(from)) {
            violations.add(new Violation("to", "not-before", "from"));
        }
        if (violations.isEmpty() && ChronoUnit.DAYS.between(from, to) >= MAX_DAYS) {
            violations.add(new Violation("to", "days-at-most", MAX_DAYS));
        }
        return violations;
    }

    private static void addRange(String field, LocalDate date, List<Violation> violations) {
        if (date == null) {
            violations.add(new Violation(field, "required"));
        } else if (outside(date)) {
            violations.add(new Violation(field, "range", FIRST, LAST));
        }
    }

    /**
     * The date, which must be from 2000 to 2100.
     *
     * @param parameter the name of the request's parameter
     * @throws BadRequestException naming the parameter, also when the date is null
     */
    public static LocalDate requireDate(String parameter, LocalDate date) {
        if (date == null) {
            throw BadRequestException.parameter(parameter, "required");
        }
        if (outside(date)) {
            throw BadRequestException.parameter(parameter, "range", FIRST, LAST);
        }
        return date;
    }

    /** The same for a month. */
    public static YearMonth requireMonth(String parameter, YearMonth month) {
        if (outside(month.atDay(1))) {
            throw BadRequestException.parameter(parameter, "range", YearMonth.from(FIRST), YearMonth.from(LAST));
        }
        return month;
    }

    private static boolean outside(LocalDate date) {
        return date.isBefore(FIRST) || date.isAfter(LAST);
    }
}
