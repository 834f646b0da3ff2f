package io.komdir.kpi.reference.metric;

/** What a metric's values are. */
public enum Unit {
    COUNT,
    MONEY,
    MINUTES,
    PERCENT
}
