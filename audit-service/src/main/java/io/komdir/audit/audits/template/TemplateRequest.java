package io.komdir.audit.audits.template;

import io.komdir.audit.shared.BilingualText;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template as an organization gives it, and as the built-in ones are written. */
@Schema(name = "TemplateRequest", description = "A template: what an audit asks")
public record TemplateRequest(
        @Schema(nullable = true, description = "up to 200 characters in each language; the code when left out")
        BilingualText title,

        @Schema(
                nullable = true,
                maxItems = TemplateRules.MAX_AREAS,
                description =
                        "titles of the areas in the order of reports, each with at least one item. When left out, the"
                                + " areas that the items name, by position, with their codes for titles")
        List<Area> areas,

        @Schema(required = true, minItems = 1, maxItems = TemplateRules.MAX_ITEMS)
        List<ItemInput> items) {

    /** An item as it is given. */
    @Schema(name = "TemplateItemRequest")
    public record ItemInput(
            @Schema(
                    required = true,
                    description = "1-64 of letters, digits and ._:-, unique in the template",
                    examples = "lead-response")
            String code,

            @Schema(required = true, description = "1-64 of letters, digits and ._:-", examples = "lead-processing")
            String area,

            @Schema(nullable = true, description = "only with a stage", examples = "sales")
            String funnel,

            @Schema(
                    nullable = true,
                    description = "pre-fills the item with the stage's conversion; not with a metric",
                    examples = "meeting")
            String stage,

            @Schema(
                    nullable = true,
                    description = "pre-fills the item with the metric's value; not with a stage",
                    examples = "first_response_minutes")
            String metric,

            @Schema(nullable = true, defaultValue = "false", description = "a foundation, to be looked at first")
            Boolean basic,

            @Schema(
                    required = true,
                    minimum = "1",
                    maximum = "10000",
                    description = "unique in the template; items come in this order")
            Integer position,

            @Schema(required = true, description = "up to 500 characters in each language")
            BilingualText question,

            @Schema(required = true, description = "what to look at; up to 2000 characters in each language")
            BilingualText hint,

            @Schema(nullable = true, description = "what evidence counts; up to 2000 characters in each language")
            BilingualText evidence) {

        private Item item() {
            return new Item(
                    code,
                    area,
                    funnel,
                    stage,
                    metric,
                    Boolean.TRUE.equals(basic),
                    position,
                    question.stripped(),
                    hint.stripped(),
                    evidence == null ? null : evidence.stripped());
        }
    }

    /** The content of a checked input. */
    TemplateContent content(String code) {
        BilingualText named = title == null ? new BilingualText(code, code) : title.stripped();
        TemplateContent content = new TemplateContent(
                named, List.of(), items.stream().map(ItemInput::item).toList());
        return new TemplateContent(named, areasOf(content).toList(), content.items());
    }

    private Stream<Area> areasOf(TemplateContent content) {
        if (areas != null) {
            return areas.stream().map(area -> new Area(area.code(), area.title().stripped()));
        }
        return content.items().stream()
                .map(Item::area)
                .distinct()
                .map(code -> new Area(code, new BilingualText(code, code)));
    }
}
