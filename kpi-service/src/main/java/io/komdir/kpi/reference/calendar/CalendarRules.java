package io.komdir.kpi.reference.calendar;

import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.TooLargeException;
import io.komdir.platform.problem.Violation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What requests about days have to keep to; finds all that is wrong. */
final class CalendarRules {
    /** Most own days in one request. */
    static final int MOST_ROWS = 1000;
    /** Most days shown at once: three years. */
    static final int MOST_DAYS = 1096;

    static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);
    private static final int REASON_LENGTH = 200;

    private CalendarRules() {}

    static void checkSpan(LocalDate from, LocalDate to) {
        if (from == null || outside(from)) {
            throw BadRequestException.parameter("from", "range", FIRST_DAY, LAST_DAY);
        }
        if (to == null || outside(to)) {
            throw BadRequestException.parameter("to", "range", FIRST_DAY, LAST_DAY);
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw BadRequestException.parameter("to", "range", from, from.plusDays(MOST_DAYS - 1L));
        }
    }

    static void check(List<CalendarDayRequest> rows) {
        if (rows.size() > MOST_ROWS) {
            throw TooLargeException.rows(MOST_ROWS);
        }
        List<Violation> violations = new ArrayList<>();
        if (rows.isEmpty()) {
            violations.add(new Violation("", "size", 1, MOST_ROWS));
        }
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            check("[" + i + "]", rows.get(i), seen, violations);
        }
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    private static void check(String path, CalendarDayRequest row, Set<LocalDate> seen, List<Violation> violations) {
        if (row == null) {
            violations.add(new Violation(path, "required"));
            return;
        }
        if (row.date() == null) {
            violations.add(new Violation(path + ".date", "required"));
        } else if (outside(row.date())) {
            violations.add(new Violation(path + ".date", "range", FIRST_DAY, LAST_DAY));
        } else if (!seen.add(row.date())) {
            violations.add(new Violation(path + ".date", "duplicate"));
        }
        if (row.reason() != null && row.reason().length() > REASON_LENGTH) {
            violations.add(new Violation(path + ".reason", "size", 0, REASON_LENGTH));
        }
    }

    private static boolean outside(LocalDate day) {
        return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY);
    }
}
