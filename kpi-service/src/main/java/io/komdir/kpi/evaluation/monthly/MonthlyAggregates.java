package io.komdir.kpi.evaluation.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Of a range of days the months that are added up and hold, as the running transaction sees them.
 *
 * @param from first day of the range
 * @param to last day of the range, inclusive
 * @param pushed by month the days that have any fact, of the whole month
 */
public record MonthlyAggregates(LocalDate from, LocalDate to, SortedMap<YearMonth, Set<LocalDate>> pushed) {

    public MonthlyAggregates {
        pushed = new TreeMap<>(pushed);
    }

    /** Days from the first to the last, inclusive. */
    public record Stretch(LocalDate from, LocalDate to) {}

    /** The months of which all days are in the range. */
    public List<YearMonth> whole() {
        return pushed.keySet().stream().filter(this::whole).toList();
    }

    /** The months of which only some days are in the range: at most the first and the last. */
    public List<YearMonth> cut() {
        return pushed.keySet().stream().filter(month -> !whole(month)).toList();
    }

    /** All of them, oldest first. */
    public List<YearMonth> all() {
        return List.copyOf(pushed.keySet());
    }

    private boolean whole(YearMonth month) {
        return !month.atDay(1).isBefore(from) && !month.atEndOfMonth().isAfter(to);
    }

    /** The days of these months for which anybody pushed anything; those outside of the range too. */
    public Set<LocalDate> pushedDays() {
        Set<LocalDate> days = new HashSet<>();
        pushed.values().forEach(days::addAll);
        return days;
    }

    /** The days of the range that are in none of these months, oldest first. */
    public List<Stretch> gaps() {
        List<Stretch> gaps = new ArrayList<>();
        LocalDate next = from;
        for (Map.Entry<YearMonth, Set<LocalDate>> month : pushed.entrySet()) {
            addGap(gaps, next, month.getKey().atDay(1).minusDays(1));
            next = month.getKey().atEndOfMonth().plusDays(1);
        }
        addGap(gaps, next, to);
        return gaps;
    }

    private static void addGap(List<Stretch> gaps, LocalDate first, LocalDate last) {
        if (!first.isAfter(last)) {
            gaps.add(new Stretch(first, last));
        }
    }
}
