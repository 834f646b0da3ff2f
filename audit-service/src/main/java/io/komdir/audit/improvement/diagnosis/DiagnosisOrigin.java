package io.komdir.audit.improvement.diagnosis;

/** What opened a diagnosis; the name stands in the database and in events. */
public enum DiagnosisOrigin {
    /** A deviation that kpi-service detected. */
    DEVIATION,
    /** A person. */
    MANUAL
}
