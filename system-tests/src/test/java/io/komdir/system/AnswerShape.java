package io.komdir.system;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What of an answer is the same on any day: words, fields and their kinds, not ids, days and figures. */
final class AnswerShape {
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";
    private static final String WEEKDAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

    private static final Map<Pattern, String> MASKS = new LinkedHashMap<>();

    static {
        mask("\\d\\d-[0-9a-f]{32}-[0-9a-f]{16}-\\d\\d", "TRACEPARENT");
        mask("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
        mask("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])", "TRACE");
        mask("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "INSTANT");
        mask("\\d{4}-\\d\\d-\\d\\d", "DATE");
        mask("\\d{4}-\\d\\d(?!\\d)", "MONTH");
        mask("(?:" + WEEKDAY + " )?\\d{1,2} " + MONTH + " \\d{4}", "DATE");
        mask("(?<![A-Za-z])-?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:E-?\\d+)?", "N");
        // What the rest of the month allows to say depends on the day.
        mask("\"(forecast|requiredPerDay|runRate|low|expected|high|projectedPercent|likelihood)\":null", "\"$1\":N");
    }

    private AnswerShape() {}

    static String of(String answer) {
        String shape = answer;
        for (Map.Entry<Pattern, String> mask : MASKS.entrySet()) {
            shape = mask.getKey().matcher(shape).replaceAll(mask.getValue());
        }
        return shape;
    }

    /** Of two shapes that were cut at some character, as much as both have. */
    static String common(String shape, String other) {
        // The last characters of a cut answer may be half a masked value.
        int whole = Math.min(shape.length(), other.length()) - 40;
        return shape.substring(0, Math.max(0, Math.min(whole, shape.length())));
    }

    private static void mask(String pattern, String name) {
        MASKS.put(Pattern.compile(pattern), name);
    }
}
