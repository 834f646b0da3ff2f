package io.komdir.hiring.results;

/** Whether more or less of a metric is better. */
public enum Goal {
    AT_LEAST,
    AT_MOST
}
