package io.komdir.hiring.recruiting.brief;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an agency has to know to search. Headings are in the language asked for; what the organization wrote is left in its own.
 *
 * @param version of the vacancy that it was made of
 * @param facts what the search is about, before the sections
 * @param sections always all eleven, in their order
 * @param gaps fields of the vacancy that are missing
 */
@TemplateData
@Schema(name = "Brief")
public record Brief(
        UUID vacancy,
        int version,
        @Schema(examples = "en") String language,
        @Schema(examples = "Brief: Sales manager") String title,
        List<Part> facts,

        @Schema(description = "Always all eleven, in their order")
        List<Section> sections,

        @Schema(description = "Fields of the vacancy that are missing")
        List<String> gaps) {

    /**
     * One of the eleven.
     *
     * @param number from 1
     * @param missing whether a part of it is missing
     */
    @TemplateData
    @Schema(name = "BriefSection")
    public record Section(
            int number,
            @Schema(examples = "search-channels") String code,
            @Schema(examples = "Where to search") String title,

            @Schema(description = "Whether a part of it is missing")
            boolean missing,

            List<Part> parts) {}

    /**
     * What is said of one thing.
     *
     * @param label null when the section's title says it all
     * @param missing whether nothing is said; the items are empty then
     */
    @TemplateData
    @Schema(name = "BriefPart")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Part(
            @Schema(nullable = true, examples = "Duties") String label,

            @Schema(description = "Whether the items are paragraphs or a list")
            Kind kind,

            List<String> items,
            boolean missing) {

        /** Whether the items are a list, and not paragraphs. */
        @JsonIgnore
        public boolean list() {
            return kind == Kind.LIST;
        }
    }

    /** How the items of a part are shown. */
    @Schema(name = "BriefPartKind")
    public enum Kind {
        TEXT,
        LIST
    }
}
