package io.komdir.kpi.day;

/** What a transaction did to days; counted once it is committed. */
interface DayChange {

    /**
     * A day was closed.
     *
     * @param detected deviations found with it
     * @param resolved deviations that ended with it
     */
    record Closed(String closedBy, int detected, int resolved) implements DayChange {}

    /** Facts of closed days were corrected. */
    record Corrected(int corrections) implements DayChange {}
}
