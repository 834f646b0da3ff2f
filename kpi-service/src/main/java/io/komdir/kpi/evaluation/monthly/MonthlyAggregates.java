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
 * The months of a range of days whose aggregates are current, as the running transaction sees them.
 *
 * @param from first day of the range
 * @param to last day of the range, inclusive
 * @param pushed by month the days that have any fact, of the whole month
 */
public record MonthlyAggregates(LocalDate from, LocalDate to, SortedMap<YearMonth, Set<LocalDate>> pushed) {

    public MonthlyAggregates {
        pushed = new TreeMap<>(pushed);
    }

    /** Days without current aggregates, from the first to the last, inclusive. */
    public record Gap(LocalDate from, LocalDate to) {}

    /**
     * The months to read by their totals, oldest first: those of which all days are in the range.
     *
     * @param useTotals whether totals of months are of use; if not, there are none
     */
    public List<YearMonth> byTotal(boolean useTotals) {
        return pushed.keySet().stream()
                .filter(month -> useTotals && whole(month))
                .toList();
    }

    /**
     * The months to read by their days, oldest first: of which only some days are in the range, that is at most the first and
     * the last; all months when totals are of no use.
     */
    public List<YearMonth> byDay(boolean useTotals) {
        return pushed.keySet().stream()
                .filter(month -> !useTotals || !whole(month))
                .toList();
    }

    private boolean whole(YearMonth month) {
        return !month.atDay(1).isBefore(from) && !month.atEndOfMonth().isAfter(to);
    }

    /** The days of these months that have any fact; those outside of the range too. */
    public Set<LocalDate> pushedDays() {
        Set<LocalDate> days = new HashSet<>();
        pushed.values().forEach(days::addAll);
        return days;
    }

    /** The days of the range that are in none of these months, oldest first. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        LocalDate next = from;
        for (Map.Entry<YearMonth, Set<LocalDate>> month : pushed.entrySet()) {
            addGap(gaps, next, month.getKey().atDay(1).minusDays(1));
            next = month.getKey().atEndOfMonth().plusDays(1);
        }
        addGap(gaps, next, to);
        return gaps;
    }

    private static void addGap(List<Gap> gaps, LocalDate first, LocalDate last) {
        if (!first.isAfter(last)) {
            gaps.add(new Gap(first, last));
        }
    }
}
