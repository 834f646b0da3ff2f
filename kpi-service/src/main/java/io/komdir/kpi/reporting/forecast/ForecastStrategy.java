package io.komdir.kpi.reporting.forecast;

import java.util.List;

/** Chooses the method by the amount of history. Pure and deterministic. */
final class ForecastStrategy {
    /** Recent working days from which the remaining days are drawn. */
    static final int MIN_DAYS = 10;

    private ForecastStrategy() {}

    static Projection project(ForecastInput input) {
        if (input.expected().isEmpty()) {
            return Projection.certain(input, input.measure().value(input.fixed(), input.fixedDenominator()));
        }
        List<DayFigures> days = input.workingHistory();
        if (days.size() >= MIN_DAYS) {
            return new BootstrapForecast(input).project();
        }
        return days.stream().anyMatch(DayFigures::active)
                ? new SparseHistoryForecast(input).project()
                : Projection.unknown(ForecastMethod.NO_HISTORY);
    }
}
