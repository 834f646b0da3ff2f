package io.komdir.kpi.reporting.forecast;

import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Continues the mean of few recent days. The range assumes that the figures of active days are exponentially distributed: then
 * the sum of r further such days through its expectation, after n observed ones, has an F distribution with 2r and 2n degrees of
 * freedom. It is wide on purpose: a few days do not show how days differ.
 */
final class SparseHistoryForecast {
    /** A multiple of the expectation that practically never occurs. */
    private static final double MAX_FACTOR = 1e9;

    private static final int HALVINGS = 100;

    private final ForecastInput input;
    private final Measure measure;
    private final List<DayFigures> expected;
    private final Mean working;
    private final Mean off;
    private final FDistribution spread;

    /** The figures of a day per person present. */
    private record Mean(double numerator, double denominator) {

        static Mean of(List<DayFigures> days) {
            double headcount = days.stream().mapToDouble(DayFigures::headcount).sum();
            return days.isEmpty()
                    ? new Mean(0, 0)
                    : new Mean(
                            days.stream().mapToDouble(DayFigures::numerator).sum() / headcount,
                            days.stream().mapToDouble(DayFigures::denominator).sum() / headcount);
        }
    }

    SparseHistoryForecast(ForecastInput input) {
        this.input = input;
        this.measure = input.measure();
        this.expected = input.expected();
        List<DayFigures> history = input.workingHistory();
        this.working = Mean.of(history);
        this.off = Mean.of(input.offHistory());
        double active = history.stream().filter(DayFigures::active).count();
        this.spread = FDistribution.of(2 * expected.size() * active / history.size(), 2 * active);
    }

    Projection project() {
        double first = end(spread.inverseCumulativeProbability(Projection.LOW));
        double second = end(spread.inverseCumulativeProbability(Projection.HIGH));
        return Projection.of(
                ForecastMethod.FEW_DAYS, Math.min(first, second), end(1), Math.max(first, second), likelihood());
    }

    /** The month's end when each remaining day has this multiple of its expectation. */
    private double end(double factor) {
        double numerator = input.fixed();
        double denominator = input.fixedDenominator();
        for (DayFigures day : expected) {
            Mean mean = day.working() ? working : off;
            double drawnDenominator = day.headcount() * mean.denominator();
            numerator +=
                    day.finalNumerator(measure.sums(), factor * day.headcount() * mean.numerator(), drawnDenominator);
            denominator += day.finalDenominator(drawnDenominator);
        }
        return measure.value(numerator, denominator);
    }

    private Double likelihood() {
        if (input.target() == null || Double.isNaN(end(1))) {
            return null;
        }
        boolean reachedWithNothing = reached(0);
        if (reachedWithNothing == reached(MAX_FACTOR)) {
            return reached(1) ? 1.0 : 0.0;
        }
        double below = spread.cumulativeProbability(turningPoint(reachedWithNothing));
        return reachedWithNothing ? below : 1 - below;
    }

    private boolean reached(double factor) {
        return measure.reaches(end(factor), input.target());
    }

    /** The factor at which the target changes from reached to missed or back, found by bisection. */
    private double turningPoint(boolean reachedWithNothing) {
        double below = 0;
        double above = MAX_FACTOR;
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
