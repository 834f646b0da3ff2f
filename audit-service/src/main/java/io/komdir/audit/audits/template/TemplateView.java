package io.komdir.audit.audits.template;

import io.komdir.audit.shared.BilingualText;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a template as the API shows it. */
@Schema(name = "Template", description = "A version of a template; it never changes")
public record TemplateView(
        String code,

        @Schema(minimum = "1", description = "a change makes the next one")
        int version,

        @Schema(description = "the content is the one that the product ships")
        boolean builtIn,

        @Schema(nullable = true, description = "the newest version that the product ships; null for an own template")
        Integer builtInVersion,

        @Schema(nullable = true, description = "null for a version of the product")
        Instant changedAt,

        @Schema(nullable = true, description = "null for a version of the product")
        String changedBy,

        BilingualText title,

        @Schema(description = "in the order of reports") List<Area> areas,

        @Schema(description = "by position") List<Item> items) {

    static TemplateView of(TemplateVersion version, Integer builtInVersion) {
        return new TemplateView(
                version.code(),
                version.version(),
                version.builtIn(),
                builtInVersion,
                version.changedAt(),
                version.changedBy(),
                version.title(),
                version.areas(),
                version.items());
    }
}
