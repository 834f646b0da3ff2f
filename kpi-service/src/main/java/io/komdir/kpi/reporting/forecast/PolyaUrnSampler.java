package io.komdir.kpi.reporting.forecast;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Recent days to draw from, as figures per person present. A drawn day is put back with a copy of itself (Pólya's urn): the
 * first draws decide which days are frequent, so that a series of draws varies as much as the few observed days
 * leave uncertain, and not only as much as they differ among themselves.
 *
 * <p>A copy weighs more than a day, by so much that the sum of r draws from n days has the variance that is expected of r
 * further days after n observed ones, s²(r + r²/n) with the unbiased s². The correlation of two draws is then
 * (r + 1) / ((n - 1)(r - 1)).
 */
final class PolyaUrnSampler {
    /** However few days there are. */
    private static final double MAX_CORRELATION = 0.5;

    private final double[] numerators;
    private final double[] denominators;
    private final int[] drawn;
    private final double weightOfDays;
    private int draws;

    /**
     * A sampler of these days.
     *
     * @param days at least one, each with headcount
     * @param series how many days are drawn in one series
     */
    PolyaUrnSampler(List<DayFigures> days, int series) {
        this.numerators = days.stream()
                .mapToDouble(day -> day.numerator() / day.headcount())
                .toArray();
        this.denominators = days.stream()
                .mapToDouble(day -> day.denominator() / day.headcount())
                .toArray();
        this.drawn = new int[series];
        this.weightOfDays = weightOfDays(days.size(), series);
    }

    /** Weight of all days together, where that of a copy is 1. */
    private static double weightOfDays(int days, int series) {
        if (days < 2 || series < 2) {
            return days;
        }
        double correlation = (series + 1.0) / ((days - 1.0) * (series - 1.0));
        return 1 / Math.min(correlation, MAX_CORRELATION) - 1;
    }

    /** Begins a new series: no day was drawn yet. */
    void reset() {
        draws = 0;
    }

    /** The number of the next day. */
    int draw(UniformRandomProvider random) {
        double place = random.nextDouble() * (weightOfDays + draws);
        int day = place < weightOfDays
                ? random.nextInt(numerators.length)
                : drawn[Math.min((int) (place - weightOfDays), draws - 1)];
        drawn[draws++] = day;
        return day;
    }

    int size() {
        return numerators.length;
    }

    /** Per person. */
    double numerator(int day) {
        return numerators[day];
    }

    /** Per person. */
    double denominator(int day) {
        return denominators[day];
    }
}
