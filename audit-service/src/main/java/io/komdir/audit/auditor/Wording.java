package io.komdir.audit.auditor;

import java.util.Objects;

/** One text in both languages. */
public record Wording(String ru, String en) {
    public Wording {
        Objects.requireNonNull(ru, "ru");
        Objects.requireNonNull(en, "en");
    }
}
