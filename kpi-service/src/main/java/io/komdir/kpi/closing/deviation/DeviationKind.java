package io.komdir.kpi.closing.deviation;

/** The kind of a deviation; the name is stored and published. */
enum DeviationKind {
    /** A leading target; the subject is the metric. */
    TARGET,
    /** The conversion of a funnel's stage; the subject is {@code funnel/stage}. */
    CONVERSION
}
