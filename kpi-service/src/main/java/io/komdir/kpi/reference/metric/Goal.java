package io.komdir.kpi.reference.metric;

/** Which side of its target a metric has to be on; the target itself is on target. */
public enum Goal {
    AT_LEAST,
    AT_MOST
}
