package io.komdir.audit.shared;

import java.util.regex.Pattern;

/** Scopes as text: {@code organization}, {@code team:<code>} or {@code employee:<code>}; and codes, the caller's own. */
public final class Scopes {
    /** A code: of a team, an employee, a metric. */
    public static final String CODE = "^[A-Za-z0-9._:-]{1,64}$";
    /** A scope; for {@code @Pattern} of fields and parameters. */
    public static final String SCOPE = "^(organization|team:[A-Za-z0-9._:-]{1,64}|employee:[A-Za-z0-9._:-]{1,64})$";
    /** The organization as a whole. */
    public static final String ORGANIZATION = "organization";

    private static final Pattern WELL_FORMED = Pattern.compile(SCOPE);

    private Scopes() {}

    /** Whether the text is a scope. */
    public static boolean isScope(String text) {
        return text != null && WELL_FORMED.matcher(text).matches();
    }
}
