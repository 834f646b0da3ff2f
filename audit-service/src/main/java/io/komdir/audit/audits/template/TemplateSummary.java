package io.komdir.audit.audits.template;

import io.komdir.audit.shared.BilingualText;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a template in a list. */
@Schema(name = "TemplateSummary", description = "A version of a template without its items")
public record TemplateSummary(
        String code,
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

        @Schema(description = "how many items it has") int items) {

    static TemplateSummary of(VersionHead head, Integer builtInVersion) {
        return new TemplateSummary(
                head.code(),
                head.version(),
                head.builtIn(),
                builtInVersion,
                head.changedAt(),
                head.changedBy(),
                head.title(),
                head.items());
    }
}
