package io.komdir.hiring.recruiting.review;

import java.util.Locale;

/** The ten hiring mistakes, in the order of the field. */
enum Mistake {
    PASSIVE_HIRING,
    TOO_LONG,
    BELOW_MARKET_PAY,
    WEAK_TEXT,
    PROMISE_DIFFERS,
    MANAGER_REPELS,
    NO_TRAINING,
    SINGLE_CHANNEL,
    NO_REFERENCE_CHECK,
    INSTRUCTIONS_SKIPPED;

    /** As clients see it; its texts stand under {@code review.<code>}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
