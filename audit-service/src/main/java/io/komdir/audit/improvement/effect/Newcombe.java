package io.komdir.audit.improvement.effect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * The difference of two conversions with its 95 % hybrid score interval: method 10 of R. G. Newcombe, Interval estimation for
 * the difference between independent proportions, Statistics in Medicine 17 (1998), 873-890; no continuity correction.
 *
 * <p>With p, l and u the conversion and its Wilson bounds before (1) and after (2) and d = p2 - p1, the interval is from
 * d - sqrt((p2 - l2)^2 + (u1 - p1)^2) to d + sqrt((u2 - p2)^2 + (p1 - l1)^2).
 *
 * <p>Counts are rounded to whole numbers; more in a stage than in the one before it is taken as all of it, for only of a
 * share there is such an interval; counts too large for the library keep their ratio.
 */
final class Newcombe {
    private static final double ERROR_RATE = 0.05;
    private static final int SCALE = 12;
    private static final BigDecimal MAX_TRIALS = BigDecimal.valueOf(Integer.MAX_VALUE);

    private Newcombe() {}

    /** Each stage before counts at least 1. */
    static Difference difference(Counts before, Counts after) {
        Share first = Share.of(before);
        Share second = Share.of(after);
        double difference = second.value - first.value;
        return Difference.of(
                Method.NEWCOMBE,
                difference,
                difference - Math.hypot(second.value - second.low, first.high - first.value),
                difference + Math.hypot(second.high - second.value, first.value - first.low));
    }

    private record Share(double value, double low, double high) {

        static Share of(Counts counts) {
            BigDecimal whole = counts.of().setScale(0, RoundingMode.HALF_UP);
            BigDecimal part = counts.count()
                    .setScale(0, RoundingMode.HALF_UP)
                    .max(BigDecimal.ZERO)
                    .min(whole);
            BigDecimal trials = whole.min(MAX_TRIALS);
            int hits = part.multiply(trials)
                    .divide(whole, SCALE, RoundingMode.HALF_UP)
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValueExact();
            int of = trials.intValueExact();
            Interval wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(of, hits, ERROR_RATE);
            return new Share((double) hits / of, wilson.getLowerBound(), wilson.getUpperBound());
        }
    }
}
