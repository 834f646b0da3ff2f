package io.komdir.kpi.reporting.forecast;

import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Goes on at the mean of the few days that are known. The range supposes that what a day brings, when it brings anything,
 * differs from its mean as much as that is large (exponentially distributed): then the sum of r further such days through its
 * expectation, after n known ones, has an F distribution with 2r and 2n degrees of freedom. It is wide on purpose: a few days
 * do not show how days differ.
 */
final class SparseHistoryForecast {
    /** So many times what is expected hardly ever comes. */
    private static final double MOST_TIMES = 1e9;

    private static final int HALVINGS = 100;

    private final ForecastInput outlook;
    private final Measure measure;
    private final List<DayFigures> expected;
    private final Mean working;
    private final Mean off;
    private final FDistribution spread;

    /** What a day brings per person present. */
    private record Mean(double numerator, double denominator) {

        static Mean of(List<DayFigures> days) {
            double presence = days.stream().mapToDouble(DayFigures::presence).sum();
            return days.isEmpty()
                    ? new Mean(0, 0)
                    : new Mean(
                            days.stream().mapToDouble(DayFigures::numerator).sum() / presence,
                            days.stream().mapToDouble(DayFigures::denominator).sum() / presence);
        }
    }

    SparseHistoryForecast(ForecastInput outlook) {
        this.outlook = outlook;
        this.measure = outlook.measure();
        this.expected = outlook.expected();
        List<DayFigures> history = outlook.workingHistory();
        this.working = Mean.of(history);
        this.off = Mean.of(outlook.offHistory());
        double known = history.stream().filter(DayFigures::anything).count();
        this.spread = FDistribution.of(2 * expected.size() * known / history.size(), 2 * known);
    }

    Projection project() {
        double first = end(spread.inverseCumulativeProbability(Projection.LOW));
        double second = end(spread.inverseCumulativeProbability(Projection.HIGH));
        return Projection.of(
                ForecastMethod.FEW_DAYS, Math.min(first, second), end(1), Math.max(first, second), likelihood());
    }

    /** The month's end when each remaining day brings so many times what is expected of it. */
    private double end(double times) {
        double numerator = outlook.settled();
        double denominator = outlook.settledDenominator();
        for (DayFigures day : expected) {
            Mean mean = day.working() ? working : off;
            double drawnDenominator = day.presence() * mean.denominator();
            numerator += day.endNumerator(measure.sums(), times * day.presence() * mean.numerator(), drawnDenominator);
            denominator += day.endDenominator(drawnDenominator);
        }
        return measure.value(numerator, denominator);
    }

    private Double likelihood() {
        if (outlook.target() == null || Double.isNaN(end(1))) {
            return null;
        }
        boolean reachedWithNothing = reached(0);
        if (reachedWithNothing == reached(MOST_TIMES)) {
            return reached(1) ? 1.0 : 0.0;
        }
        double atMost = spread.cumulativeProbability(turningPoint(reachedWithNothing));
        return reachedWithNothing ? atMost : 1 - atMost;
    }

    private boolean reached(double times) {
        return measure.reaches(end(times), outlook.target());
    }

    /** The times up to which the target is met as it is with nothing, halved from above and below. */
    private double turningPoint(boolean reachedWithNothing) {
        double below = 0;
        double above = MOST_TIMES;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (below + above) / 2;
            if (reached(middle) == reachedWithNothing) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }
}
