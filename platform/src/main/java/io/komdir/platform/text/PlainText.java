package io.komdir.platform.text;

import java.util.List;
import java.util.regex.Pattern;

/** Text of others as plain lines: no controls, and no marks that turn the direction of what follows. */
public final class PlainText {
    private static final Pattern LAYOUT = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private PlainText() {}

    /** All of it in one line, every run of spaces as one space; empty when nothing can be seen. */
    public static String line(String text) {
        return SPACES.matcher(LAYOUT.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** Its lines in which something can be seen. */
    public static List<String> lines(String text) {
        return text.lines().map(PlainText::line).filter(line -> !line.isEmpty()).toList();
    }

    /** At most so many characters (UTF-16 units, as limits of fields count them); what is cut ends with an ellipsis. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + '…';
    }
}
