package io.komdir.audit.improvement.diagnosis;

/** What a check found. */
public enum CheckVerdict {
    /** Looked at, and not a reason for the miss. */
    RULED_OUT,
    /** A reason for the miss; there may be several. */
    CAUSE
}
