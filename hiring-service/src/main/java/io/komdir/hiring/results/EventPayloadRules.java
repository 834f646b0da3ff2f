package io.komdir.hiring.results;

import io.komdir.platform.events.PermanentEventException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What an event must contain to be stored; one that breaks it goes to the dead-letter queue. */
final class EventPayloadRules {
    /** Most lines of one event. */
    static final int MAX = 1000;

    private static final int DIGITS = 30;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern SCOPE = Pattern.compile("organization|(team|employee):[A-Za-z0-9._:-]{1,64}");

    private EventPayloadRules() {}

    static <T> T existing(T value, String field) {
        if (value == null) {
            throw new PermanentEventException("a result without " + field);
        }
        return value;
    }

    static String code(String value, String field) {
        if (!CODE.matcher(existing(value, field)).matches()) {
            throw new PermanentEventException("a result whose " + field + " is no code");
        }
        return value;
    }

    static String scope(String value) {
        if (!SCOPE.matcher(existing(value, "scope")).matches()) {
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
