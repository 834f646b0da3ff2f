package io.komdir.audit.diagnosis;

/** State of a diagnosis; one per subject and scope is open. */
public enum Status {
    OPEN,
    CLOSED
}
