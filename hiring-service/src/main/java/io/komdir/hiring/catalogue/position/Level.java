package io.komdir.hiring.catalogue.position;

/** How experienced somebody in a position is; heads and directors are always {@link #SENIOR}. */
public enum Level {
    JUNIOR,
    MIDDLE,
    SENIOR
}
