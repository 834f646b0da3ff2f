package io.komdir.kpi.ingestion.row;

import io.komdir.platform.problem.Violation;

/** Takes the rows of a batch in their order. */
public interface RowHandler {

    /** A row that could be read. The object is reused for the next one. */
    void row(RawRow row);

    /** A row that could not be read, while those after it can. */
    void unreadable(int number, Violation reason);
}
