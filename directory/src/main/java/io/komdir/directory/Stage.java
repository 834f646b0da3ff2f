package io.komdir.directory;

/** How settled an organization's business is. */
public enum Stage {
    STARTUP,
    ESTABLISHED
}
