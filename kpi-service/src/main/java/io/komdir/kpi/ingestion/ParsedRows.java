package io.komdir.kpi.ingestion;

import java.util.List;

/**
 * The rows of a push after reading and before looking anything up.
 *
 * @param received all rows of the push
 * @param rows those whose fields could be read
 * @param rejected those that cannot be stored
 * @param superseded numbers of those that newer ones have replaced already
 */
public record ParsedRows<R>(int received, List<R> rows, List<RejectedRow> rejected, List<Integer> superseded) {

    public ParsedRows(int received, List<R> rows, List<RejectedRow> rejected) {
        this(received, rows, rejected, List.of());
    }
}
