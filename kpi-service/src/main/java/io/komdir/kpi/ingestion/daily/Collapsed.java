package io.komdir.kpi.ingestion.daily;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows of a push without repeated keys: of the rows under one key the last one stays.
 *
 * @param rows sorted by {@link DailyRow#BY_KEY}
 * @param superseded numbers of the rows that a later one replaced
 */
record Collapsed(List<DailyRow> rows, List<Integer> superseded) {

    static Collapsed of(List<DailyRow> rows) {
        List<DailyRow> sorted = new ArrayList<>(rows);
        sorted.sort(DailyRow.BY_KEY.thenComparing(Comparator.comparingInt(DailyRow::number)));
        List<DailyRow> last = new ArrayList<>(sorted.size());
        List<Integer> superseded = new ArrayList<>();
        for (DailyRow row : sorted) {
            int end = last.size() - 1;
            if (end >= 0 && last.get(end).sameKey(row)) {
                superseded.add(last.get(end).number());
                last.set(end, row);
            } else {
                last.add(row);
            }
        }
        return new Collapsed(last, superseded);
    }
}
