package io.komdir.audit.improvement.staffing;

/** State of a staffing gap; the database and the API keep the name. */
public enum GapStatus {
    /** People are asked for. */
    OPEN,
    /** The staff level is no cause any more, or people of another position are asked for. */
    WITHDRAWN
}
