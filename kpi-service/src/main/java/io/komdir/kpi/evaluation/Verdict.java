package io.komdir.kpi.evaluation;

/** How a fact compares with its target. */
public enum Verdict {
    /** On the right side of the target, or on it. */
    MET,
    MISSED,
    /** No target applies: a day off, an absence, or none was set. */
    NO_TARGET,
    /** Nothing was pushed for the period, or an average or ratio has nothing to be computed from. */
    NO_DATA
}
