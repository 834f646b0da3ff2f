package io.komdir.platform.events;

import java.util.Locale;

/** How a received event ended, as the counter {@code komdir.events.received} counts it. */
enum EventOutcome {
    /** Its effect is committed. */
    PROCESSED,
    /** It had its effect before. */
    DUPLICATE,
    /** No handler is interested in its type. */
    IGNORED,
    /** No retry can help; it went to the dead-letter queue. */
    DEAD_LETTERED,
    /** A bug, or a failure that did not pass in time; the channel stopped before it. */
    STOPPED;

    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
