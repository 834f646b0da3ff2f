package io.komdir.kpi.ingestion;

/** What a push consists of. */
public enum PushKind {
    /** Rows whose value replaces the day's. */
    DAILY_ACTIVITY,
    /** Events that count into the day, each once. */
    ACTIVITIES
}
