package io.komdir.platform.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Operations on text that callers write. */
public final class Texts {
    private static final Pattern LAYOUT = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WHITESPACE = Pattern.compile("\\s+");

    private Texts() {}

    /** The text without white space at its ends; null for null and for blank text. */
    public static String stripToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The text without white space at its ends; {@code ""} for null and for blank text. */
    public static String stripToEmpty(String text) {
        return text == null ? "" : text.strip();
    }

    /**
     * The form by which two texts are compared: Unicode NFKC, without white space at the ends, each white space inside as one
     * space, in lower case. Russian and English alike; computed here because the database's lower case depends on its locale.
     */
    public static String key(String text) {
        String stripped = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return WHITESPACE.matcher(stripped).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** The {@linkplain #key keys} in the order of the texts. */
    public static List<String> keys(Collection<String> texts) {
        return texts.stream().map(Texts::key).toList();
    }

    /** The texts, stripped, one for each {@linkplain #key key}: the first. */
    public static List<String> distinct(Collection<String> texts) {
        Map<String, String> found = new LinkedHashMap<>();
        texts.forEach(text -> found.putIfAbsent(key(text), text.strip()));
        return List.copyOf(found.values());
    }

    /** All of it in one line, without controls and marks of direction, every run of spaces as one space. */
    public static String line(String text) {
        return SPACES.matcher(LAYOUT.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** Its lines as {@link #line} makes them, without the empty ones. */
    public static List<String> lines(String text) {
        return text.lines().map(Texts::line).filter(line -> !line.isEmpty()).toList();
    }

    /** At most {@code max} characters (UTF-16 units, as limits of fields count them); a shortened text ends with an ellipsis. */
    public static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
        return text.substring(0, end) + '…';
    }

    /**
     * Whether PostgreSQL can store the text: it has no character U+0000 and no half of a surrogate pair. For the latter the
     * driver would store a question mark, and the same text sent again would be another one.
     */
    public static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
