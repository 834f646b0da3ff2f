package io.komdir.platform.text;

import java.util.regex.Pattern;

/**
 * Codes that callers choose for organizations, teams, employees, metrics and so on, and scopes made of them:
 * {@code organization}, {@code team:<code>}, {@code employee:<code>}.
 */
public final class Codes {
    /** 1 to 64 of letters, digits and {@code . _ : -}; a part of other regular expressions. */
    public static final String CODE = "[A-Za-z0-9._:-]{1,64}";
    /** A code; for {@code @Pattern} of fields and parameters. */
    public static final String PATTERN = "^" + CODE + "$";
    /** A scope; for {@code @Pattern} of fields and parameters. */
    public static final String SCOPE_PATTERN = "^(organization|team:" + CODE + "|employee:" + CODE + ")$";

    private static final Pattern CODES = Pattern.compile(CODE);
    private static final Pattern SCOPES = Pattern.compile(SCOPE_PATTERN);

    private Codes() {}

    /** Whether the text is a code; null is none. */
    public static boolean isCode(String text) {
        return text != null && CODES.matcher(text).matches();
    }

    /** Whether the text is a scope; null is none. */
    public static boolean isScope(String text) {
        return text != null && SCOPES.matcher(text).matches();
    }
}
