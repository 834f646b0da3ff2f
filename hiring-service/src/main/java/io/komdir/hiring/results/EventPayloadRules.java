package io.komdir.hiring.results;

import io.komdir.platform.events.PermanentEventException;
import io.komdir.platform.text.Codes;
import java.math.BigDecimal;

/** What an event must contain to be stored; one that breaks it goes to the dead-letter queue. */
final class EventPayloadRules {
    /** Most lines of one event. */
    static final int MAX = 1000;

    private static final int DIGITS = 30;

    private EventPayloadRules() {}

    static <T> T required(T value, String field) {
        if (value == null) {
            throw new PermanentEventException("a result without " + field);
        }
        return value;
    }

    static String code(String value, String field) {
        if (!Codes.isCode(required(value, field))) {
            throw new PermanentEventException("a result whose " + field + " is no code");
        }
        return value;
    }

    static String scope(String value) {
        if (!Codes.isScope(required(value, "scope"))) {
            throw new PermanentEventException("a result whose scope is none");
        }
        return value;
    }

    /** A figure of sane size; null stays null. */
    static BigDecimal figure(BigDecimal value, String field) {
        if (value != null && (Math.abs((long) value.scale()) > DIGITS || value.precision() > DIGITS)) {
            throw new PermanentEventException("a result whose " + field + " has too many digits");
        }
        return value;
    }
}
