package io.komdir.audit.improvement.effect;

/** What became of what the task was to move. */
public enum EffectVerdict {
    /** The interval of the difference lies wholly on the side that the task was for. */
    MOVED,
    /** The interval holds 0, or lies on the other side. */
    NOT_MOVED,
    /** Not decided. */
    TOO_EARLY
}
