package io.komdir.kpi.metric;

/** What a metric's values are. */
public enum Unit {
    COUNT,
    MONEY,
    MINUTES,
    PERCENT
}
