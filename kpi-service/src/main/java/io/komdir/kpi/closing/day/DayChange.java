package io.komdir.kpi.closing.day;

/** What a transaction did to days; counted once it is committed. */
interface DayChange {

    /** A day was closed. */
    record Closed(String closedBy) implements DayChange {}

    /** Facts of closed days were corrected. */
    record Corrected(int corrections) implements DayChange {}
}
