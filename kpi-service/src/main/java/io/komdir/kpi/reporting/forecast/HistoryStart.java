package io.komdir.kpi.reporting.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * From which day on a scope's days without a fact are days of zeros, and not days before anybody measured.
 *
 * <ul>
 *   <li>When anything was done on at least half of the working days from the first day with anything on, the metric is one of
 *       every day: a team that began to use it is judged from that day on.
 *   <li>Otherwise it is rare (a deal now and then), and the days before its first success count as well: to begin with a success
 *       would promise too much.
 *   <li>Of a scope that has done nothing, from the first day on which anybody in the organization has a fact of it.
 * </ul>
 */
final class HistoryStart {
    private HistoryStart() {}

    /**
     * The days that count.
     *
     * @param recent days with presence, oldest first
     * @param anybodys the first recent day with a fact of anybody
     */
    static List<DayFigures> since(List<DayFigures> recent, Supplier<Optional<LocalDate>> anybodys) {
        Optional<LocalDate> own = recent.stream()
                .filter(DayFigures::anything)
                .map(DayFigures::date)
                .findFirst();
        if (own.isEmpty()) {
            return anybodys.get().map(first -> from(first, recent)).orElse(List.of());
        }
        List<DayFigures> since = from(own.get(), recent);
        List<DayFigures> working = since.stream().filter(DayFigures::working).toList();
        long done = working.stream().filter(DayFigures::anything).count();
        return 2 * done >= working.size() ? since : recent;
    }

    private static List<DayFigures> from(LocalDate first, List<DayFigures> days) {
        return days.stream().filter(day -> !day.date().isBefore(first)).toList();
    }
}
