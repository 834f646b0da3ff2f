package io.komdir.kpi.ingestion.push;

import io.komdir.kpi.ingestion.ParsedRows;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushMode;
import io.komdir.kpi.ingestion.PushedRow;
import io.komdir.kpi.ingestion.RejectedRow;
import io.komdir.kpi.ingestion.RowsRejectedException;
import io.komdir.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The rows of one push that cannot be stored, as they come to light. For one transaction. */
public final class RejectedRows {
    private final boolean atomic;
    private final int received;
    private final List<RejectedRow> rows;

    /** Begins with those that could not be read. */
    public RejectedRows(Push push, ParsedRows<?> parsed) {
        this.atomic = push.mode() == PushMode.ATOMIC;
        this.received = parsed.received();
        this.rows = new ArrayList<>(parsed.rejected());
    }

    /**
     * Keeps the rows that break no rule; the others are refused.
     *
     * @param rules notes what is wrong with a row
     */
    public <R extends PushedRow> List<R> keepValid(List<R> candidates, BiConsumer<R, List<Violation>> rules) {
        List<R> good = new ArrayList<>(candidates.size());
        List<Violation> violations = new ArrayList<>(0);
        for (R row : candidates) {
            rules.accept(row, violations);
            if (violations.isEmpty()) {
                good.add(row);
            } else {
                rows.add(new RejectedRow(row.number(), violations));
                violations.clear();
            }
        }
        return good;
    }

    public void add(RejectedRow row) {
        rows.add(row);
    }

    public List<RejectedRow> rows() {
        return rows;
    }

    /** Rolls an atomic push back that has a refused row. */
    public void requireNoneWhenAtomic() {
        if (atomic && !rows.isEmpty()) {
            throw new RowsRejectedException(received, rows);
        }
    }
}
