package io.komdir.kpi.reference.metric;

/** Whether a metric is activity that comes before the result or the result itself. */
public enum Timing {
    LEADING,
    LAGGING
}
