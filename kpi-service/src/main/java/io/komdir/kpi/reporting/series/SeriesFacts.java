package io.komdir.kpi.reporting.series;

import io.komdir.kpi.evaluation.FactTotals;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The facts of a series.
 *
 * @param tallies of the scopes asked for by the first day of each whole period; a period without facts may be missing
 * @param pushed the first days of the whole periods for which anybody pushed anything on a day of the range
 * @param open the first days of the whole periods of which a day of the range may still bring more
 */
record SeriesFacts(Map<LocalDate, FactTotals> tallies, Set<LocalDate> pushed, Set<LocalDate> open) {
    private static final FactTotals NOTHING = new FactTotals();

    /** What the scopes have in the period that starts on the day. */
    FactTotals in(LocalDate start) {
        return tallies.getOrDefault(start, NOTHING);
    }
}
