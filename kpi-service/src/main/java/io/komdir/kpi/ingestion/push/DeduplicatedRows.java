package io.komdir.kpi.ingestion.push;

import io.komdir.kpi.ingestion.PushedRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows of a push without repeated keys: of the rows under one key the last one stays.
 *
 * @param rows sorted by the key
 * @param superseded numbers of the rows that a later one replaced
 */
public record DeduplicatedRows<R extends PushedRow>(List<R> rows, List<Integer> superseded) {

    /**
     * Keeps the last row of each key.
     *
     * @param byKey the order of the primary key: all pushes lock in it
     */
    public static <R extends PushedRow> DeduplicatedRows<R> of(List<R> rows, Comparator<R> byKey) {
        List<R> sorted = new ArrayList<>(rows);
        sorted.sort(byKey.thenComparing(Comparator.comparingInt(PushedRow::number)));
        List<R> last = new ArrayList<>(sorted.size());
        List<Integer> superseded = new ArrayList<>();
        for (R row : sorted) {
            int end = last.size() - 1;
            if (end >= 0 && byKey.compare(last.get(end), row) == 0) {
                superseded.add(last.get(end).number());
                last.set(end, row);
            } else {
                last.add(row);
            }
        }
        return new DeduplicatedRows<>(last, superseded);
    }
}
