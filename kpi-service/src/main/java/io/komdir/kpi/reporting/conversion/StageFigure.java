package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.evaluation.Verdict;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One stage in numbers. */
@Schema(name = "FunnelStageFigure")
public record StageFigure(
        @Schema(description = "code of the stage", examples = "meeting")
        String stage,

        @Schema(examples = "Key meeting") String name,

        @Schema(description = "sum of the metric's facts", examples = "80")
        BigDecimal count,

        @Schema(
                nullable = true,
                description = "count through the count of the stage before, a fraction with up to 6 digits; null at the"
                        + " first stage and when the stage before counts 0",
                examples = "0.2")
        BigDecimal conversion,

        @Schema(nullable = true, examples = "0.4") BigDecimal targetConversion,

        @Schema(
                nullable = true,
                description = "conversion minus target in percentage points; negative is below the target",
                examples = "-20")
        BigDecimal gapPoints,

        @Schema(
                description = "MET: the conversion is at least the target; MISSED: it is less; NO_TARGET: the stage has"
                        + " none; NO_DATA: there is a target, but no conversion")
        Verdict verdict) {}
