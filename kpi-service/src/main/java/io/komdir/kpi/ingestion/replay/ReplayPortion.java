package io.komdir.kpi.ingestion.replay;

import io.komdir.kpi.ingestion.PushKind;
import java.util.List;
import java.util.UUID;

/**
 * The rows that one call tries again.
 *
 * @param rows oldest first
 * @param remaining rows of the same code behind them
 */
record ReplayPortion(List<Row> rows, long remaining) {

    /**
     * One row; it may be gone when its turn comes.
     *
     * @param lastCame its place in the order of all rows
     */
    record Row(UUID id, UUID lastCame, String source, PushKind kind, String caller) {
        Group group() {
            return new Group(source, kind, caller);
        }
    }

    /** A push has one source, one kind of rows and one caller that may read it back. */
    record Group(String source, PushKind kind, String caller) {}

    /** Behind it the next portion begins. */
    UUID last() {
        return rows.get(rows.size() - 1).lastCame();
    }
}
