package io.komdir.audit.audits.template;

import io.komdir.audit.shared.BilingualText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One question of a template, as it is kept. At most one of {@code metric} and {@code stage} is there; an item that names one
 * comes pre-filled with what was measured.
 *
 * @param code unique in the template
 * @param area code of one of the template's areas
 * @param funnel funnel of the stage, null for the stage of any funnel or without a stage
 * @param stage a funnel's stage, or null
 * @param metric a metric of kpi-service, or null
 * @param basic a foundation, to be looked at before what stands on it
 * @param position place in the template, unique; items come in this order
 * @param hint what to look at
 * @param evidence what evidence counts; null when an organization's own item does not say
 */
@Schema(name = "TemplateItem", description = "One question of a template")
public record Item(
        String code,
        String area,

        @Schema(nullable = true, description = "funnel of the stage; without one the stage of any funnel is meant")
        String funnel,

        @Schema(nullable = true, description = "the funnel stage that the item is about")
        String stage,

        @Schema(nullable = true, description = "the metric that the item is about")
        String metric,

        @Schema(description = "a foundation, to be looked at before what stands on it")
        boolean basic,

        @Schema(description = "items come in this order") int position,
        BilingualText question,

        @Schema(description = "what to look at") BilingualText hint,

        @Schema(nullable = true, description = "what evidence counts")
        BilingualText evidence) {}
