package io.komdir.audit.shared;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text for people in both languages of the product. */
@Schema(name = "BilingualText", description = "A text in Russian and English; both are needed")
public record BilingualText(
        @Schema(required = true, examples = "Каждый ли лид обработан?")
        String ru,

        @Schema(required = true, examples = "Is every lead worked?")
        String en) {

    /** Russian for a Russian locale, English for any other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("ru") ? ru : en;
    }

    public BilingualText stripped() {
        return new BilingualText(ru.strip(), en.strip());
    }
}
