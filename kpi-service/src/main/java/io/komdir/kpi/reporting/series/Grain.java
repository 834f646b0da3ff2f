package io.komdir.kpi.reporting.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long the periods of a series are. */
public enum Grain {
    /** {@code 2026-11-23}. */
    DAY {
        @Override
        public LocalDate start(LocalDate day) {
            return day;
        }

        @Override
        public LocalDate end(LocalDate start) {
            return start;
        }

        @Override
        public String label(LocalDate start) {
            return start.toString();
        }
    },
    /** ISO week, Monday to Sunday: {@code 2026-W48}. */
    WEEK {
        @Override
        public LocalDate start(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        public LocalDate end(LocalDate start) {
            return start.plusDays(DAYS_OF_WEEK - 1);
        }

        @Override
        public String label(LocalDate start) {
            int year = start.get(IsoFields.WEEK_BASED_YEAR);
            return String.format(Locale.ROOT, "%04d-W%02d", year, start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    },
    /** {@code 2026-11}. */
    MONTH {
        @Override
        public LocalDate start(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        public LocalDate end(LocalDate start) {
            return YearMonth.from(start).atEndOfMonth();
        }

        @Override
        public String label(LocalDate start) {
            return MONTHS.format(start);
        }
    };

    private static final long DAYS_OF_WEEK = 7;
    private static final DateTimeFormatter MONTHS = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

    /** First day of the whole period that a day falls in. */
    public abstract LocalDate start(LocalDate day);

    /** Last day of the whole period. */
    public abstract LocalDate end(LocalDate start);

    /** The period as text. */
    public abstract String label(LocalDate start);

    /** The unit of PostgreSQL's {@code date_trunc}. */
    String unit() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The periods of a range, oldest first; the first and the last hold only their days in the range. */
    public List<Period> periods(LocalDate from, LocalDate to) {
        List<Period> periods = new ArrayList<>();
        for (LocalDate start = start(from);
                !start.isAfter(to);
                start = end(start).plusDays(1)) {
            LocalDate first = start.isBefore(from) ? from : start;
            LocalDate last = end(start).isAfter(to) ? to : end(start);
            periods.add(new Period(label(start), start, first, last));
        }
        return periods;
    }

    /**
     * A day, a week or a month, as far as it is in the requested range.
     *
     * @param label the period as text
     * @param start first day of the whole period
     * @param from first day in the range
     * @param to last day in the range, inclusive
     */
    public record Period(String label, LocalDate start, LocalDate from, LocalDate to) {}
}
