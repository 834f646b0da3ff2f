package io.komdir.kpi.ingestion;

import io.komdir.platform.problem.ProblemException;
import java.util.List;

/**
 * 422: a row of an atomic push cannot be stored, so none is. Rolls the push back.
 *
 * <p>The problem carries {@code received}, {@code rejected} and {@code errors} as the answer of a partial push does.
 */
public class RowsRejectedException extends ProblemException {
    private final int received;
    private final transient List<RejectedRow> rejected;

    public RowsRejectedException(int received, List<RejectedRow> rejected) {
        super(422, "rows-rejected", rejected.size(), received);
        this.received = received;
        this.rejected = List.copyOf(rejected);
    }

    public int received() {
        return received;
    }

    public List<RejectedRow> rejected() {
        return rejected;
    }
}
