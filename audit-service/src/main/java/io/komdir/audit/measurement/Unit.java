package io.komdir.audit.measurement;

/** What a metric's values are; money is in the organization's currency. */
public enum Unit {
    COUNT,
    MONEY,
    MINUTES,
    PERCENT
}
