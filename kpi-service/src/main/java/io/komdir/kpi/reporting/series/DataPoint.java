package io.komdir.kpi.reporting.series;

import io.komdir.kpi.evaluation.Evaluation;
import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Plan against fact of one metric of one scope in one period. */
@Schema(name = "KpiFigure")
public record DataPoint(
        @Schema(examples = {"2026-11-23", "2026-W48", "2026-11"})
        String period,

        String metric,

        @Schema(implementation = String.class, examples = "team:north")
        Scope scope,

        @Schema(nullable = true) BigDecimal target,
        @Schema(nullable = true) BigDecimal fact,

        @Schema(description = "100 * fact / target, one digit after the point.", nullable = true)
        BigDecimal percent,

        @Schema(
                description =
                        "Of the days of the period that are in the range; while complete is false MISSED says no more"
                                + " than not met yet.")
        Verdict verdict,

        @Schema(
                description = "Whether all days of the period that are in the range are closed, or over and before the"
                        + " organization's start. False while any of them may still bring more.")
        boolean complete) {

    static DataPoint of(String period, String metric, Scope scope, Evaluation evaluation, boolean complete) {
        return new DataPoint(
                period,
                metric,
                scope,
                evaluation.target(),
                evaluation.fact(),
                evaluation.percent(),
                evaluation.verdict(),
                complete);
    }
}
