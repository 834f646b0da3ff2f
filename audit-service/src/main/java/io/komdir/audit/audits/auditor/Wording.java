package io.komdir.audit.audits.auditor;

import java.util.Locale;
import java.util.Objects;

/** One text in both languages. */
public record Wording(String ru, String en) {
    public Wording {
        Objects.requireNonNull(ru, "ru");
        Objects.requireNonNull(en, "en");
    }

    /** The Russian text for a Russian reader, else the English one. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("ru") ? ru : en;
    }
}
