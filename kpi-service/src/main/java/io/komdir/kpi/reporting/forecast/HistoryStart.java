package io.komdir.kpi.reporting.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * From which day on a scope's days without a fact are days of zeros, and not days before the metric was in use.
 *
 * <ul>
 *   <li>When at least half of the working days from the first active day on are active, the metric is a daily one: the history
 *       of a team that began to use it starts on that day.
 *   <li>Otherwise it is rare (a deal now and then), and the days before its first success count as well: to begin with a success
 *       would overestimate.
 *   <li>Of a scope without active days, from the first day with a fact of any employee of the organization.
 * </ul>
 */
final class HistoryStart {
    private HistoryStart() {}

    /**
     * The days that count.
     *
     * @param recent days with headcount, oldest first
     * @param firstDay the first recent day with a fact of any employee
     */
    static List<DayFigures> since(List<DayFigures> recent, Supplier<Optional<LocalDate>> firstDay) {
        Optional<LocalDate> own =
                recent.stream().filter(DayFigures::active).map(DayFigures::date).findFirst();
        if (own.isEmpty()) {
            return firstDay.get().map(first -> from(first, recent)).orElse(List.of());
        }
        List<DayFigures> since = from(own.get(), recent);
        List<DayFigures> working = since.stream().filter(DayFigures::working).toList();
        long active = working.stream().filter(DayFigures::active).count();
        return 2 * active >= working.size() ? since : recent;
    }

    private static List<DayFigures> from(LocalDate first, List<DayFigures> days) {
        return days.stream().filter(day -> !day.date().isBefore(first)).toList();
    }
}
