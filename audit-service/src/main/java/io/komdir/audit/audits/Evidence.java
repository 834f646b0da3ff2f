package io.komdir.audit.audits;

import io.komdir.audit.measurement.Goal;
import io.komdir.audit.measurement.MeasuredMetric;
import io.komdir.audit.measurement.MeasuredStage;
import io.komdir.audit.measurement.Unit;
import io.komdir.platform.numbers.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What kpi-service had measured when the audit started. Either of a metric, or of a funnel's stage.
 *
 * @param metric null for a stage
 * @param unit null for a stage, whose value is a fraction
 * @param currency of money, else null
 * @param value of the metric, or the stage's conversion as a fraction; null for a stage whose stage before counted nothing
 * @param target in the same unit, null without
 * @param numerator of an average or a ratio, else null
 * @param count of the stage, null for a metric
 * @param countBefore of the stage before, null for a metric and for a first stage
 * @param days working days of the window that are known
 * @param sourceEvent id of the newest event of the window
 */
@Schema(name = "AuditEvidence", description = "What kpi-service had measured when the audit started")
public record Evidence(
        @Schema(nullable = true) String metric,
        @Schema(nullable = true) Unit unit,
        @Schema(nullable = true) Goal goal,
        @Schema(nullable = true) String currency,
        @Schema(nullable = true) String funnel,
        @Schema(nullable = true) String stage,
        @Schema(nullable = true) String stageBefore,
        String scope,

        @Schema(nullable = true, description = "of the metric; of a stage its conversion, a fraction")
        BigDecimal value,

        @Schema(nullable = true) BigDecimal target,
        @Schema(nullable = true) BigDecimal numerator,
        @Schema(nullable = true) BigDecimal denominator,
        @Schema(nullable = true) BigDecimal count,
        @Schema(nullable = true) BigDecimal countBefore,
        LocalDate from,
        LocalDate to,

        @Schema(description = "working days of the window that are known")
        int days,

        @Schema(description = "id of the newest event of the window")
        UUID sourceEvent,

        String sourceType) {

    static Evidence of(MeasuredMetric measured, String currency) {
        return new Evidence(
                measured.metric(),
                measured.unit(),
                measured.goal(),
                measured.unit() == Unit.MONEY ? currency : null,
                null,
                null,
                null,
                measured.scope(),
                Decimals.plain(measured.value()),
                Decimals.plain(measured.target()),
                Decimals.plain(measured.numerator()),
                Decimals.plain(measured.denominator()),
                null,
                null,
                measured.from(),
                measured.to(),
                measured.days(),
                measured.sourceEvent(),
                measured.sourceType());
    }

    static Evidence of(MeasuredStage measured) {
        return new Evidence(
                null,
                null,
                null,
                null,
                measured.funnel(),
                measured.stage(),
                measured.stageBefore(),
                measured.scope(),
                Decimals.plain(measured.conversion()),
                Decimals.plain(measured.targetConversion()),
                null,
                null,
                Decimals.plain(measured.count()),
                Decimals.plain(measured.countBefore()),
                measured.from(),
                measured.to(),
                measured.days(),
                measured.sourceEvent(),
                measured.sourceType());
    }
}
