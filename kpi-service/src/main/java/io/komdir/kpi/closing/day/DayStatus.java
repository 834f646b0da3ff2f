package io.komdir.kpi.closing.day;

/** The state of a day. */
public enum DayStatus {
    /** Not evaluated finally yet; it closes by hand or by schedule. */
    OPEN,
    /** Evaluated and published; later facts restate it. */
    CLOSED,
    /** Before the organization started: reported, never closed. */
    HISTORY,
    /** Has not begun in the organization's time zone. */
    FUTURE
}
