package io.komdir.audit.measurement;

/** Which way is better. */
public enum Goal {
    AT_LEAST,
    AT_MOST
}
