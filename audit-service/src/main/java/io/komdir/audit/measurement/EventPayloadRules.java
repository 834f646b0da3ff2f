package io.komdir.audit.measurement;

import io.komdir.platform.events.PermanentEventException;
import io.komdir.platform.text.Codes;
import java.math.BigDecimal;

/** The rules of an event's payload; an event that violates one goes to the dead-letter queue. */
final class EventPayloadRules {
    /** Lines or stages of one event. */
    static final int MAX_ENTRIES = 1000;

    private static final int MAX_DIGITS = 30;

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

    static String codeOrNull(String value, String field) {
        return value == null ? null : code(value, field);
    }

    static String scope(String value) {
        if (!Codes.isScope(required(value, "scope"))) {
            throw new PermanentEventException("a result whose scope is none");
        }
        return value;
    }

    /** A figure of sane size; null stays null. */
    static BigDecimal figure(BigDecimal value, String field) {
        if (value != null && (Math.abs((long) value.scale()) > MAX_DIGITS || value.precision() > MAX_DIGITS)) {
            throw new PermanentEventException("a result whose " + field + " has too many digits");
        }
        return value;
    }
}
