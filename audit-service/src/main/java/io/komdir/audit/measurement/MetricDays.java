package io.komdir.audit.measurement;

import java.util.List;

/**
 * A metric of a scope day by day.
 *
 * @param unit null while nothing is measured of the metric
 * @param goal null while nothing is measured of the metric
 * @param values of working days, oldest first; days on which nothing was observed are left out
 */
public record MetricDays(Unit unit, Goal goal, List<DayValue> values) {
    public MetricDays {
        values = List.copyOf(values);
    }
}
