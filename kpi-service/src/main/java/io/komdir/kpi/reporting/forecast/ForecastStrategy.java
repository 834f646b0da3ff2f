package io.komdir.kpi.reporting.forecast;

import java.util.List;

/** Chooses the method by how much history there is. Pure, and the same for the same data. */
final class ForecastStrategy {
    /** Fewest recent working days from which the remaining ones are drawn. */
    static final int ENOUGH_DAYS = 10;

    private ForecastStrategy() {}

    static Projection project(ForecastInput outlook) {
        List<DayFigures> expected = outlook.expected();
        if (expected.isEmpty()) {
            return Projection.certain(outlook, known(outlook));
        }
        List<DayFigures> days = outlook.workingHistory();
        if (days.size() >= ENOUGH_DAYS) {
            return new BootstrapForecast(outlook).project();
        }
        return days.stream().anyMatch(DayFigures::anything)
                ? new SparseHistoryForecast(outlook).project()
                : Projection.unknown(ForecastMethod.NO_HISTORY);
    }

    private static double known(ForecastInput outlook) {
        double numerator = outlook.done();
        double denominator = outlook.doneDenominator();
        for (DayFigures day : outlook.coming()) {
            numerator += day.numerator();
            denominator += day.denominator();
        }
        return outlook.measure().value(numerator, denominator);
    }
}
