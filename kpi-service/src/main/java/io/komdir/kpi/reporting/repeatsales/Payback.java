package io.komdir.kpi.reporting.repeatsales;

import java.util.List;
import java.util.Optional;

/** Finds the month in which a plan has earned back its cost. */
final class Payback {
    private Payback() {}

    /**
     * The first month from which on the cumulative result is not below 0 in any month of the horizon; empty when it is
     * below 0 at the end.
     *
     * @param months at least one
     */
    static Optional<PlanMonth> of(List<PlanMonth> months) {
        int index = months.size();
        while (index > 0 && months.get(index - 1).cumulativeResult().signum() >= 0) {
            index--;
        }
        return index == months.size() ? Optional.empty() : Optional.of(months.get(index));
    }
}
