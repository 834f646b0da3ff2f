package io.komdir.kpi.ingestion;

import java.util.List;

/**
 * The rows of a push after reading and before looking anything up.
 *
 * @param received all rows of the push
 * @param rows those whose fields could be read
 * @param rejected those that cannot be stored
 * @param origins where the rows of a replay came in, by their numbers; empty for a push
 */
public record ParsedRows<R extends PushedRow>(
        int received, List<R> rows, List<RejectedRow> rejected, List<PushOrigin> origins) {

    public ParsedRows(int received, List<R> rows, List<RejectedRow> rejected) {
        this(received, rows, rejected, List.of());
    }

    /** Whether the rows were pushed before, so that something newer may be stored already. */
    public boolean replayed() {
        return !origins.isEmpty();
    }

    /** Where the row came in. */
    public PushOrigin origin(Push push, R row) {
        return replayed() ? origins.get(row.number() - 1) : new PushOrigin(push.batch(), row.number());
    }
}
