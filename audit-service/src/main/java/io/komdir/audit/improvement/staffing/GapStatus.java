package io.komdir.audit.improvement.staffing;

/** State of a staffing gap; the name stands in the database, in events and in the API. */
public enum GapStatus {
    /** People are missing. */
    OPEN,
    /** The staff level is no cause any more, or people of another position are missing. */
    WITHDRAWN
}
