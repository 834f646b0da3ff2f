package io.komdir.kpi.closing.deviation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * The 95 % Wilson score interval of a conversion (E. B. Wilson, 1927; no continuity correction). Bounds have 6 digits after
 * the point, like targets and conversions.
 */
record ConversionInterval(BigDecimal low, BigDecimal high) {
    private static final double ERROR_RATE = 0.05;
    private static final int SCALE = 6;
    private static final BigDecimal MAX_TRIALS = BigDecimal.valueOf(Integer.MAX_VALUE);

    /**
     * Of {@code count} out of {@code before}. Counts are rounded to whole numbers; a count above the one before is taken as
     * all of it, and counts too large for the library keep their ratio.
     *
     * @param before at least 1
     */
    static ConversionInterval of(BigDecimal count, BigDecimal before) {
        BigDecimal trials = before.min(MAX_TRIALS);
        BigDecimal share = count.max(BigDecimal.ZERO).min(before).multiply(trials);
        Interval interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                whole(trials), whole(share.divide(before, SCALE, RoundingMode.HALF_UP)), ERROR_RATE);
        return new ConversionInterval(bound(interval.getLowerBound()), bound(interval.getUpperBound()));
    }

    private static int whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    private static BigDecimal bound(double value) {
        return BigDecimal.valueOf(value).setScale(SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
