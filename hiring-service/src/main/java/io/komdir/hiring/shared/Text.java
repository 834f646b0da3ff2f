package io.komdir.hiring.shared;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** A text in Russian and English. */
public record Text(
        @NotBlank @Size(max = 2000) String ru,
        @NotBlank @Size(max = 2000) String en) {

    /** The text in the language: Russian for {@code ru}, else English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("ru") ? ru : en;
    }
}
