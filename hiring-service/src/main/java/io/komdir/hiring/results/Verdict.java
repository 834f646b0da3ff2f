package io.komdir.hiring.results;

/** How kpi-service judged a day or a month against its targets. */
public enum Verdict {
    MET,
    MISSED,
    NO_TARGET,
    NO_DATA
}
