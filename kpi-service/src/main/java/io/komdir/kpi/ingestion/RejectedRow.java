package io.komdir.kpi.ingestion;

import io.komdir.platform.problem.Violation;
import java.util.List;

/**
 * A row that cannot be stored.
 *
 * @param number place in the batch, from 1
 * @param reasons everything that is wrong with it, at least one
 */
public record RejectedRow(int number, List<Violation> reasons) {

    public RejectedRow {
        reasons = List.copyOf(reasons);
    }

    public static RejectedRow of(int number, String field, String code, Object... args) {
        return new RejectedRow(number, List.of(new Violation(field, code, args)));
    }

    /** The first reason; by it the quarantine sorts the row. */
    public Violation reason() {
        return reasons.get(0);
    }
}
