package io.komdir.kpi.ingestion;

/** What a push does with the rows that cannot be stored. */
public enum PushMode {
    /** The good rows are stored, the others go to the quarantine. */
    PARTIAL,
    /** All rows are stored or none. */
    ATOMIC
}
