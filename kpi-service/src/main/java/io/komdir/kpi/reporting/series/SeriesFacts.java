package io.komdir.kpi.reporting.series;

import io.komdir.kpi.evaluation.FactTotals;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The facts of a series; periods are named by their first day, also when it is before the range.
 *
 * @param totals of the requested scopes by period; a period without facts may be missing
 * @param pushed the periods that have any fact on a day of the range
 * @param open the periods of which a day of the range may still change
 */
record SeriesFacts(Map<LocalDate, FactTotals> totals, Set<LocalDate> pushed, Set<LocalDate> open) {
    private static final FactTotals EMPTY = new FactTotals();

    FactTotals in(LocalDate start) {
        return totals.getOrDefault(start, EMPTY);
    }
}
