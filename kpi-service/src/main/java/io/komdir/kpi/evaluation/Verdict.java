package io.komdir.kpi.evaluation;

/** What a day's fact is against its target. */
public enum Verdict {
    /** On the right side of the target, or on it. */
    MET,
    MISSED,
    /** No target applies: a day off, an absence, or none was set. */
    NO_TARGET,
    /** Nobody pushed anything for the day, or an average or ratio has nothing to be computed from. */
    NO_DATA
}
