package io.komdir.kpi.ingestion.row;

import java.math.BigDecimal;

/** What the text of a field may be; loops instead of regular expressions, since a push has tens of thousands of fields. */
public final class FieldText {
    private FieldText() {}

    /** Whether the text is 1 to 64 of letters, digits and {@code . _ : -}. */
    public static boolean isCode(String text) {
        if (text.isEmpty() || text.length() > FieldParser.MAX_CODE) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && c != '.' && c != '_' && c != ':' && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** Only the characters of a JSON number: {@link BigDecimal} itself would take digits of any script. */
    static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return true;
    }

    /** Whether the number, without zeros at the end, has no more digits than a value may have. */
    static boolean fits(BigDecimal number) {
        long whole = Math.max(0L, (long) number.precision() - number.scale());
        long fraction = Math.max(0, number.scale());
        return fraction <= FieldParser.MAX_FRACTION && whole + fraction <= FieldParser.MAX_DIGITS;
    }

    /** Whether the text has no control characters and no half of a surrogate pair. */
    static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || (Character.isSurrogate(c) && !isPaired(text, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
