package io.komdir.kpi.reporting.journey;

/** What each step of a path is called after. */
public enum StepKind {
    /** The channel of each touch, that of the goal's touch too: it brought the customer to the goal. */
    CHANNEL,
    /** The touchpoint of each touch before the goal. */
    TOUCHPOINT
}
