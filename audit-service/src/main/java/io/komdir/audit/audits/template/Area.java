package io.komdir.audit.audits.template;

import io.komdir.audit.shared.BilingualText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a template that gets a score of its own. */
@Schema(name = "TemplateArea", description = "A part of a template that gets a score of its own")
public record Area(
        @Schema(required = true, description = "1-64 of letters, digits and ._:-", examples = "planning")
        String code,

        @Schema(required = true, description = "up to 200 characters in each language")
        BilingualText title) {}
