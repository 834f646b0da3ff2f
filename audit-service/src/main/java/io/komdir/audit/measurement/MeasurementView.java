package io.komdir.audit.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measured fact over a window: of a metric, or the conversion of a stage. */
@Schema(name = "Measurement")
public record MeasurementView(
        @Schema(nullable = true, description = "of a fact of a metric; null for a stage")
        String metric,

        @Schema(nullable = true, description = "null for a stage")
        Unit unit,

        @Schema(nullable = true, description = "null for a stage")
        Goal goal,

        @Schema(nullable = true, description = "of a stage's conversion; null for a metric")
        String funnel,

        @Schema(nullable = true, description = "null for a metric")
        String stage,

        @Schema(nullable = true, description = "null for the first stage, which has no conversion")
        String stageBefore,

        String scope,

        @Schema(description = "first working day of the window")
        LocalDate from,

        @Schema(description = "last working day of the window; days off between count too")
        LocalDate to,

        @Schema(description = "closed working days of the window")
        int days,

        @Schema(
                nullable = true,
                description =
                        "of a sum the total, of an average or a ratio numerator / denominator, of a stage the conversion as a"
                                + " fraction; null when nothing was observed")
        BigDecimal value,

        @Schema(
                nullable = true,
                description =
                        "of a sum the total over the days, of an average, a ratio or a conversion the newest; null without")
        BigDecimal target,

        @Schema(nullable = true, description = "of a stage its count; null for a sum")
        BigDecimal numerator,

        @Schema(nullable = true, description = "of a stage the count of the stage before; null for a sum")
        BigDecimal denominator,

        @Schema(description = "newest event of the window that the value comes from")
        UUID sourceEvent,

        String sourceType) {

    static MeasurementView of(MeasuredMetric fact) {
        return new MeasurementView(
                fact.metric(),
                fact.unit(),
                fact.goal(),
                null,
                null,
                null,
                fact.scope(),
                fact.from(),
                fact.to(),
                fact.days(),
                fact.value(),
                fact.target(),
                fact.numerator(),
                fact.denominator(),
                fact.sourceEvent(),
                fact.sourceType());
    }

    static MeasurementView of(MeasuredStage fact) {
        return new MeasurementView(
                null,
                null,
                null,
                fact.funnel(),
                fact.stage(),
                fact.stageBefore(),
                fact.scope(),
                fact.from(),
                fact.to(),
                fact.days(),
                fact.conversion(),
                fact.targetConversion(),
                fact.count(),
                fact.countBefore(),
                fact.sourceEvent(),
                fact.sourceType());
    }
}
