package io.komdir.audit.improvement.diagnosis;

/** What asked for a diagnosis; the database and the events keep the name. */
public enum DiagnosisOrigin {
    /** A deviation that kpi-service told of. */
    DEVIATION,
    /** A person. */
    MANUAL
}
