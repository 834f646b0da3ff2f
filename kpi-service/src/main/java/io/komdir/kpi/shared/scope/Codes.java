package io.komdir.kpi.shared.scope;

import java.util.regex.Pattern;

/** Codes of teams, employees, metrics: the caller's own. */
public final class Codes {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private Codes() {}

    /** Whether the text is 1 to 64 of letters, digits and {@code . _ : -}. */
    public static boolean isCode(String text) {
        return text != null && CODE.matcher(text).matches();
    }
}
