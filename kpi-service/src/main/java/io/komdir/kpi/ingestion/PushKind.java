package io.komdir.kpi.ingestion;

/** What a push consists of. */
public enum PushKind {
    /** Rows whose value replaces the day's. */
    DAILY_ACTIVITY(false),
    /** Events that count into the day, each once. */
    ACTIVITIES(true),
    /** Touches of customers, each kept once. */
    TOUCHPOINTS(true),
    /** Deals, each replaced by its newest row. */
    DEALS(false);

    private final boolean events;

    PushKind(boolean events) {
        this.events = events;
    }

    /** Whether each row is taken once for ever, and the same again is a duplicate; otherwise a row sets what it names. */
    public boolean takesEachOnce() {
        return events;
    }
}
