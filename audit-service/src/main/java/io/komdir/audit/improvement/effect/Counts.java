package io.komdir.audit.improvement.effect;

import java.math.BigDecimal;

/**
 * What was counted over a window.
 *
 * @param count in the stage
 * @param of in the stage before
 */
record Counts(BigDecimal count, BigDecimal of) {
    static final Counts NONE = new Counts(BigDecimal.ZERO, BigDecimal.ZERO);

    Counts plus(BigDecimal moreCount, BigDecimal moreOf) {
        return new Counts(count.add(moreCount), of.add(moreOf));
    }

    /** How many are missing up to the minimum; 0 when it is reached. */
    BigDecimal missing(int minimum) {
        return BigDecimal.valueOf(minimum).subtract(of).max(BigDecimal.ZERO);
    }
}
