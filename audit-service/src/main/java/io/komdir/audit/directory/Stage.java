package io.komdir.audit.directory;

/** How settled the business is; decides which cadence of audits is recommended. */
public enum Stage {
    STARTUP,
    ESTABLISHED
}
