package io.komdir.kpi.reference.metric;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A metric as a director gives it. */
@Schema(name = "Metric")
public record MetricRequest(
        @Schema(
                description = "absent for a standard metric: its standard name in the reader's language",
                minLength = 1,
                maxLength = 200,
                examples = "Demos given")
        String name,

        @Schema(required = true) Timing timing,

        @Schema(required = true) Unit unit,

        @Schema(defaultValue = "AT_LEAST") Goal goal,

        FormulaInput formula,

        @Schema(
                description = "place in reports, ascending; ties by code. Default: where it is, a new one at the end",
                minimum = "0",
                maximum = "1000000")
        Integer position) {

    /**
     * A formula as it is given.
     *
     * @param type SUM when absent
     */
    @Schema(name = "Formula", description = "RATIO, and only RATIO, has two metrics with the formula SUM")
    public record FormulaInput(
            @Schema(defaultValue = "SUM") Formula.Type type,
            @Schema(examples = "revenue") String numerator,
            @Schema(examples = "deals_won") String denominator) {

        Formula.Type typeOrDefault() {
            return Objects.requireNonNullElse(type, Formula.Type.SUM);
        }
    }

    FormulaInput formulaOrDefault() {
        return formula == null ? new FormulaInput(Formula.Type.SUM, null, null) : formula;
    }

    /** The definition of a checked input. */
    MetricDefinition definition(String code, String ownName, int positionByDefault) {
        FormulaInput given = formulaOrDefault();
        return new MetricDefinition(
                code,
                ownName,
                timing,
                unit,
                Objects.requireNonNullElse(goal, Goal.AT_LEAST),
                new Formula(given.typeOrDefault(), given.numerator(), given.denominator()),
                Objects.requireNonNullElse(position, positionByDefault));
    }
}
