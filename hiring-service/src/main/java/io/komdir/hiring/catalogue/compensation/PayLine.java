package io.komdir.hiring.catalogue.compensation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of a payout.
 *
 * @param inputs what stands in the formula, by name
 */
@Schema(name = "PayoutLine")
@JsonInclude(JsonInclude.Include.ALWAYS)
record PayLine(
        Part part,

        @Schema(description = "With the figures in it", examples = "200 × 180")
        String formula,

        @Schema(description = "What stands in the formula, by name; null for what is not known")
        Map<String, Object> inputs,

        @Schema(description = "Rounded half up to the currency’s smallest unit")
        BigDecimal amount,

        @Schema(nullable = true, description = "Why nothing, or not all, is paid")
        KpiPart.Reason reason) {

    /** What is paid for. */
    enum Part {
        FIXED,
        KPI,
        FLEX
    }
}
