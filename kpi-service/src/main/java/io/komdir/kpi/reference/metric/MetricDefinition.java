package io.komdir.kpi.reference.metric;

import java.util.Objects;

/**
 * Something counted or measured daily.
 *
 * @param name the organization's own name; null for a standard metric that is shown under its standard name in the reader's
 *     language
 * @param position place in reports, ascending; ties by code
 */
public record MetricDefinition(
        String code, String name, Timing timing, Unit unit, Goal goal, Formula formula, int position) {

    public MetricDefinition {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(timing, "timing");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(formula, "formula");
    }

    public boolean leading() {
        return timing == Timing.LEADING;
    }
}
