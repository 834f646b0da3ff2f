package io.komdir.audit.lineage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The content of an event for the reader of a chain: figures, codes and states. Texts that people wrote (evidence,
 * notes, reasons) and names of people are left out, except the title of a task.
 *
 * @param scope {@code organization}, {@code team:<code>} or {@code employee:<code>}
 * @param actual measured; of an effect, before the start of the work; a conversion as a fraction
 * @param after of an effect, after the end of the work
 * @param days dates such as {@code 2026-11-19/2026-11-23}: the window of the figures
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(
        name = "LineageFacts",
        description = "What the event says of its thing, codes and figures only; absent fields are left out")
public record LineageFacts(
        String scope,
        String metric,
        String funnel,
        String stage,

        @Schema(description = "measured; of an effect: before the work began; a conversion as a fraction")
        BigDecimal actual,

        @Schema(description = "a conversion as a fraction") BigDecimal target,

        @Schema(description = "of an effect: after the work was done")
        BigDecimal after,

        @Schema(description = "the window of the figures", examples = "2026-11-19/2026-11-23")
        String days,

        String check,

        @Schema(examples = {"CAUSE", "RULED_OUT", "MOVED", "NOT_MOVED"})
        String verdict,

        @Schema(description = "of a task, as it was written")
        String title,

        @Schema(examples = "Q1") String quadrant,

        @Schema(description = "position that is missing, vacant or filled")
        String position,

        String level,
        Integer people,
        @Schema(description = "of an audit") String template,
        @Schema(description = "of an audit, percent") BigDecimal score,

        @Schema(description = "of a closed diagnosis: the checks that found a cause")
        List<String> causes,

        @Schema(description = "why a deviation is over", examples = "BACK_ON_TARGET")
        String reason) {

    /** Funnel and stage, or the metric; null when the event names neither. */
    String subject() {
        return funnel != null && stage != null ? funnel + "/" + stage : metric;
    }

    boolean isConversion() {
        return funnel != null && stage != null;
    }
}
