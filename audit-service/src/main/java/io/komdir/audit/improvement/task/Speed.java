package io.komdir.audit.improvement.task;

/** How soon something comes about. */
public enum Speed {
    FAST,
    SLOW;

    /** Up to the threshold it is fast. */
    static Speed of(int days, int threshold) {
        return days <= threshold ? FAST : SLOW;
    }
}
