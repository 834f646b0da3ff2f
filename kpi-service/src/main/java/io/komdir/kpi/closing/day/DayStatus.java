package io.komdir.kpi.closing.day;

/** Where a day is in its life. */
public enum DayStatus {
    /** Not judged yet; it closes by hand or by itself. */
    OPEN,
    /** Judged and told; later facts restate it. */
    CLOSED,
    /** Before the organization started: reported, never closed. */
    HISTORY,
    /** Has not begun in the organization's time zone. */
    FUTURE
}
