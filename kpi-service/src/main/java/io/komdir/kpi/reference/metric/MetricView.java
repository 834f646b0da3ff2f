package io.komdir.kpi.reference.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A metric as the API shows it. */
@Schema(name = "Metric")
public record MetricView(
        @Schema(examples = "average_check") String code,

        @Schema(description = "own name, or the standard name in the reader's language", examples = "Average check")
        String name,

        Timing timing,
        Unit unit,
        Goal goal,
        FormulaView formula,
        int position) {

    /** A formula as the API shows it. */
    @Schema(name = "Formula")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FormulaView(Formula.Type type, String numerator, String denominator) {}

    static MetricView of(MetricDefinition metric, String name) {
        Formula formula = metric.formula();
        return new MetricView(
                metric.code(),
                name,
                metric.timing(),
                metric.unit(),
                metric.goal(),
                new FormulaView(formula.type(), formula.numerator(), formula.denominator()),
                metric.position());
    }
}
