package io.komdir.kpi.reference.targets;

/** What a target's value is for. */
public enum TargetPeriod {
    /** Each working day. */
    DAY,
    /** A calendar month; what can be summed spreads over the month's working days. */
    MONTH
}
