package io.komdir.kpi.reporting.conversion;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One stage as it is and as it would be. */
@Schema(name = "ProjectedStage")
public record ProjectedStage(
        @Schema(description = "code of the stage", examples = "click")
        String stage,

        @Schema(description = "count as it is", examples = "500")
        BigDecimal baseline,

        @Schema(
                nullable = true,
                description = "count as it would be, with up to 2 digits after the point; null when it is unknown:"
                        + " the stage before counts 0 now and would not then, and no conversion is given",
                examples = "750")
        BigDecimal projected,

        @Schema(
                nullable = true,
                description =
                        "from the stage before as it is, a fraction; null at the first stage and when the stage before"
                                + " counts 0",
                examples = "0.05")
        BigDecimal conversion,

        @Schema(nullable = true, description = "the same as it would be", examples = "0.075")
        BigDecimal projectedConversion,

        @Schema(
                nullable = true,
                description = "projected through baseline, with up to 4 digits; null when the baseline is 0",
                examples = "1.5")
        BigDecimal multiplier) {}
