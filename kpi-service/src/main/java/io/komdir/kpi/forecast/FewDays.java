package io.komdir.kpi.forecast;

import io.komdir.kpi.metric.Goal;
import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Goes on at the mean of the few days that are known. The range supposes that what a day brings, when it brings anything,
 * differs from its mean as much as that is large (exponentially distributed): then the sum of r further such days through its
 * expectation, after n known ones, has an F distribution with 2r and 2n degrees of freedom. It is wide on purpose: a few days
 * do not show how days differ.
 */
final class FewDays {
    private final Outlook outlook;
    private final Measure measure;
    private final double comingNumerator;
    private final double comingDenominator;
    private final double thereNumerator;
    private final double thereDenominator;
    private final FDistribution spread;

    FewDays(Outlook outlook) {
        this.outlook = outlook;
        this.measure = outlook.measure();
        List<DayFigures> working = outlook.workingHistory();
        List<DayFigures> off = outlook.offHistory();
        List<DayFigures> expected = outlook.expected();
        double workingPresence =
                presence(expected.stream().filter(DayFigures::working).toList());
        double offPresence = presence(expected) - workingPresence;
        this.comingNumerator = workingPresence * perPresence(working, false) + offPresence * perPresence(off, false);
        this.comingDenominator = workingPresence * perPresence(working, true) + offPresence * perPresence(off, true);
        this.thereNumerator =
                outlook.coming().stream().mapToDouble(DayFigures::numerator).sum();
        this.thereDenominator =
                outlook.coming().stream().mapToDouble(DayFigures::denominator).sum();
        double known = working.stream().filter(DayFigures::anything).count();
        this.spread = FDistribution.of(2 * expected.size() * known / working.size(), 2 * known);
    }

    Projection project() {
        double first = end(spread.inverseCumulativeProbability(Projection.LOW));
        double second = end(spread.inverseCumulativeProbability(Projection.HIGH));
        return Projection.of(
                ForecastMethod.FEW_DAYS, Math.min(first, second), end(1), Math.max(first, second), likelihood());
    }

    /** The month's end when the remaining days bring so many times what they are expected to bring. */
    private double end(double times) {
        return measure.value(
                outlook.done() + Math.max(times * comingNumerator, thereNumerator),
                outlook.doneDenominator() + denominator());
    }

    private double denominator() {
        return Math.max(comingDenominator, thereDenominator);
    }

    private Double likelihood() {
        if (outlook.target() == null || Double.isNaN(end(1))) {
            return null;
        }
        if (measure.reaches(end(0), outlook.target()) == measure.reaches(end(Double.MAX_VALUE / 2), outlook.target())) {
            return measure.reaches(end(1), outlook.target()) ? 1.0 : 0.0;
        }
        double needed = measure.numerator(outlook.target(), outlook.doneDenominator() + denominator()) - outlook.done();
        double atMost = spread.cumulativeProbability(needed / comingNumerator);
        return (measure.goal() == Goal.AT_MOST) == (comingNumerator > 0) ? atMost : 1 - atMost;
    }

    private static double presence(List<DayFigures> days) {
        return days.stream().mapToDouble(DayFigures::presence).sum();
    }

    private static double perPresence(List<DayFigures> days, boolean denominator) {
        if (days.isEmpty()) {
            return 0;
        }
        double sum = days.stream()
                .mapToDouble(day -> denominator ? day.denominator() : day.numerator())
                .sum();
        return sum / presence(days);
    }
}
