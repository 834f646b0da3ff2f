package io.komdir.audit.improvement.diagnosis;

/** State of a diagnosis; one per subject and scope is open. */
public enum DiagnosisStatus {
    OPEN,
    CLOSED
}
