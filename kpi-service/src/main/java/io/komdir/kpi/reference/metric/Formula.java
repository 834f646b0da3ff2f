package io.komdir.kpi.reference.metric;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the value of a metric over days, people or channels comes from its facts. It applies when a report is read, so a
 * changed formula shows in all reports at once.
 *
 * @param numerator code of the metric that is divided; for {@link Type#RATIO} only, null otherwise
 * @param denominator code of the metric that divides; for {@link Type#RATIO} only, null otherwise
 */
public record Formula(Type type, String numerator, String denominator) {
    public static final Formula SUM = new Formula(Type.SUM, null, null);
    public static final Formula AVERAGE = new Formula(Type.AVERAGE, null, null);

    /** Kinds of formula. */
    @Schema(name = "FormulaType")
    public enum Type {
        /** Values add up. */
        SUM,
        /** Mean of the values, weighted by their weights. */
        AVERAGE,
        /** Sum of the numerator through the sum of the denominator; has no facts of its own. */
        RATIO
    }

    public Formula {
        if ((type == Type.RATIO) != (numerator != null && denominator != null)) {
            throw new IllegalArgumentException("a ratio, and only a ratio, has a numerator and a denominator");
        }
    }

    public static Formula ratio(String numerator, String denominator) {
        return new Formula(Type.RATIO, numerator, denominator);
    }

    /** Whether a fact, a target or a month of this metric is the sum of its parts. */
    public boolean sums() {
        return type == Type.SUM;
    }

    /** Whether values are pushed for it; a ratio is only ever computed. */
    public boolean takesFacts() {
        return type != Type.RATIO;
    }
}
