package io.komdir.kpi.ingestion.row;

import io.komdir.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns the text of a row's fields into values and notes what is wrong with each. For one batch and one thread: few
 * different dates and codes fill a batch, so each is read once.
 */
public final class FieldParser {
    /** Digits of a value in all. */
    public static final int MAX_DIGITS = 18;
    /** Digits of a value after the point. */
    public static final int MAX_FRACTION = 6;
    /** Characters of a code. */
    public static final int MAX_CODE = 64;
    /** Characters of an id, a customer, a deal or a touchpoint. */
    public static final int MAX_TEXT = 200;

    private static final int MAX_NUMBER_TEXT = 64;
    private static final int DATE_TEXT = 10;
    private static final int MAX_YEAR = 9999;

    private final Map<String, LocalDate> dates = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private List<Violation> violations = new ArrayList<>();

    /** What was wrong with the fields read since the last call. */
    public List<Violation> takeViolations() {
        if (violations.isEmpty()) {
            return List.of();
        }
        List<Violation> taken = violations;
        violations = new ArrayList<>();
        return taken;
    }

    /** The field that a row must have; null and noted when it has not. */
    private String required(RawRow row, int field) {
        String text = optional(row, field);
        if (text == null && !row.structured(field)) {
            note(row, field, "missing-field");
        }
        return text;
    }

    private String optional(RawRow row, int field) {
        if (row.structured(field)) {
            note(row, field, "wrong-type");
            return null;
        }
        return row.text(field);
    }

    /** A code that must be there. */
    public String code(RawRow row, int field) {
        return code(row, field, required(row, field));
    }

    /** A code that may be absent: {@code ""} then. */
    public String codeOrEmpty(RawRow row, int field) {
        String text = optional(row, field);
        return text == null ? "" : code(row, field, text);
    }

    private String code(RawRow row, int field, String text) {
        if (text == null) {
            return null;
        }
        String existing = codes.get(text);
        if (existing != null) {
            return existing;
        }
        if (!FieldText.isCode(text)) {
            note(row, field, "invalid-code");
            return null;
        }
        codes.put(text, text);
        return text;
    }

    /** A date such as {@code 2026-11-23} that must be there. */
    public LocalDate date(RawRow row, int field) {
        String text = required(row, field);
        if (text == null) {
            return null;
        }
        LocalDate existing = dates.get(text);
        if (existing != null) {
            return existing;
        }
        try {
            if (text.length() == DATE_TEXT) {
                LocalDate date = LocalDate.parse(text);
                dates.put(text, date);
                return date;
            }
        } catch (DateTimeException e) {
            // Told to the caller below, like a date of another length.
        }
        note(row, field, "invalid-date");
        return null;
    }

    /** A moment with its offset (RFC 3339) that must be there, to the microsecond. */
    public Instant instant(RawRow row, int field) {
        return instant(row, field, required(row, field));
    }

    /** A moment that may be absent: null then. */
    public Instant instantOrNull(RawRow row, int field) {
        return instant(row, field, optional(row, field));
    }

    private Instant instant(RawRow row, int field, String text) {
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            if (moment.getYear() >= 0 && moment.getYear() <= MAX_YEAR) {
                return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException e) {
            // Told to the caller below, like a year of five digits.
        }
        note(row, field, "invalid-time");
        return null;
    }

    /** A number that must be there. */
    public BigDecimal number(RawRow row, int field) {
        String text = required(row, field);
        return text == null ? null : number(row, field, text);
    }

    /** A number that may be absent. */
    public BigDecimal numberOr(RawRow row, int field, BigDecimal absent) {
        String text = optional(row, field);
        return text == null ? absent : number(row, field, text);
    }

    private BigDecimal number(RawRow row, int field, String text) {
        if (!FieldText.isNumber(text)) {
            note(row, field, "not-a-number");
            return null;
        }
        if (text.length() > MAX_NUMBER_TEXT) {
            note(row, field, "too-many-digits", MAX_DIGITS, MAX_FRACTION);
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            if (FieldText.fits(number)) {
                return number.scale() < 0 ? number.setScale(0) : number;
            }
            note(row, field, "too-many-digits", MAX_DIGITS, MAX_FRACTION);
        } catch (NumberFormatException e) {
            note(row, field, "not-a-number");
        }
        return null;
    }

    /** One of the names of an enum, which must be there. */
    public <E extends Enum<E>> E oneOf(RawRow row, int field, Class<E> type) {
        String text = required(row, field);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        String names = Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        note(row, field, "one-of", names);
        return null;
    }

    /** Printable text that must be there. */
    public String text(RawRow row, int field) {
        return printable(row, field, required(row, field));
    }

    /** Printable text that may be absent: null then. */
    public String textOrNull(RawRow row, int field) {
        return printable(row, field, optional(row, field));
    }

    private String printable(RawRow row, int field, String text) {
        if (text == null) {
            return null;
        }
        if (text.length() > MAX_TEXT) {
            note(row, field, "too-long", MAX_TEXT);
            return null;
        }
        if (!FieldText.isPrintable(text)) {
            note(row, field, "invalid-text");
            return null;
        }
        return text;
    }

    /** Text of the caller that may be told back: short and printable. */
    public static String shown(String text) {
        return JsonRows.clean(text);
    }

    /** Notes what is wrong with a field, so that the row is rejected. */
    public void note(RawRow row, int field, String code, Object... args) {
        violations.add(new Violation(row.name(field), code, args));
    }
}
