package io.komdir.audit.improvement.effect;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The window before the start, or the one after the completion. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "EffectSide")
public record Side(
        @Schema(description = "first working day") LocalDate from,
        @Schema(description = "last working day") LocalDate to,

        @Schema(description = "working days with a value; the same on both sides")
        int days,

        @Schema(description = "mean of the daily values, or conversion as a fraction")
        BigDecimal value,

        @Schema(nullable = true, description = "of a conversion: count of the stage; null for a mean")
        BigDecimal count,

        @Schema(nullable = true, description = "of a conversion: count of the stage before; null for a mean")
        BigDecimal countBefore) {}
