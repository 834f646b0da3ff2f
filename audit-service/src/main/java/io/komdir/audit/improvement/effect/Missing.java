package io.komdir.audit.improvement.effect;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a decision still needs. */
@Schema(name = "EffectMissing")
public record Missing(
        @Schema(description = "working days before the start")
        int daysBefore,

        @Schema(description = "working days after the completion")
        int daysAfter,

        @Schema(description = "counts of the stage before, before the start; 0 for a mean")
        BigDecimal countsBefore,

        @Schema(description = "counts of the stage before, after the completion; 0 for a mean")
        BigDecimal countsAfter) {

    static Missing days(int before, int after) {
        return new Missing(Math.max(0, before), Math.max(0, after), BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
