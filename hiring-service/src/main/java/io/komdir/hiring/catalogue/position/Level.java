package io.komdir.hiring.catalogue.position;

/** How experienced a person in a position is; heads and directors are always {@link #SENIOR}. */
public enum Level {
    JUNIOR,
    MIDDLE,
    SENIOR
}
