package io.komdir.kpi.reference.metric;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;

/** A metric as a director gives it. */
@Schema(name = "MetricRequest")
public record MetricRequest(
        @Size(max = 200)
        @Schema(
                description = "absent for a standard metric: its standard name in the reader's language",
                minLength = 1,
                examples = "Demos given")
        String name,

        @NotNull Timing timing,

        @NotNull Unit unit,

        @Schema(defaultValue = "AT_LEAST") Goal goal,

        FormulaRequest formula,

        @Range(max = 1_000_000)
        @Schema(
                description = "place in reports, ascending; ties by code. Default: where it is, a new one at the end",
                minimum = "0",
                maximum = "1000000")
        Integer position) {

    public MetricRequest {
        name = name == null ? null : name.strip();
    }

    /**
     * A formula as it is given.
     *
     * @param type SUM when absent
     */
    @Schema(name = "FormulaRequest", description = "RATIO, and only RATIO, has two metrics with the formula SUM")
    public record FormulaRequest(
            @Schema(defaultValue = "SUM") Formula.Type type,
            @Schema(examples = "revenue") String numerator,
            @Schema(examples = "deals_won") String denominator) {

        Formula.Type typeOrDefault() {
            return requireNonNullElse(type, Formula.Type.SUM);
        }
    }

    FormulaRequest formulaOrDefault() {
        return formula == null ? new FormulaRequest(Formula.Type.SUM, null, null) : formula;
    }

    /** The definition of a valid request. */
    MetricDefinition definition(String code, String ownName, int defaultPosition) {
        FormulaRequest given = formulaOrDefault();
        return new MetricDefinition(
                code,
                ownName,
                timing,
                unit,
                requireNonNullElse(goal, Goal.AT_LEAST),
                new Formula(given.typeOrDefault(), given.numerator(), given.denominator()),
                requireNonNullElse(position, defaultPosition));
    }
}
