package io.komdir.kpi.closing.deviation;

/** What deviates; the database and the events keep the name. */
enum DeviationKind {
    /** A leading target; the subject is the metric. */
    TARGET,
    /** The conversion of a funnel's stage; the subject is {@code funnel/stage}. */
    CONVERSION
}
