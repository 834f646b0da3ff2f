package io.komdir.kpi.ingestion.row;

/** The rows of a batch as they came, for the quarantine. Text is made only for the rows that are asked for. */
@FunctionalInterface
public interface RowBodies {

    /**
     * The row as one JSON object; of NDJSON the line, JSON or not.
     *
     * @param number place in the batch, from 1
     */
    String of(int number);
}
