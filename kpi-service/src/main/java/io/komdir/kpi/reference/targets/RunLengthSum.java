package io.komdir.kpi.reference.targets;

import java.math.BigDecimal;

/**
 * Adds up values most of which are one of two again and again, as the days of a plan are: those are counted, and
 * multiplied at the end. Exact, as adding one by one.
 */
final class RunLengthSum {
    private BigDecimal rest = BigDecimal.ZERO;
    private BigDecimal one;
    private BigDecimal other;
    private int ones;
    private int others;
    private int count;

    /** Null adds nothing and does not count. */
    void add(BigDecimal value) {
        if (value == null) {
            return;
        }
        count++;
        if (same(value, one)) {
            ones++;
        } else if (same(value, other)) {
            others++;
        } else {
            rest = rest.add(times(one, ones));
            one = other;
            ones = others;
            other = value;
            others = 1;
        }
    }

    /** How many values were added. */
    int count() {
        return count;
    }

    BigDecimal total() {
        return rest.add(times(one, ones)).add(times(other, others));
    }

    private static boolean same(BigDecimal value, BigDecimal counted) {
        return counted != null && value.compareTo(counted) == 0;
    }

    private static BigDecimal times(BigDecimal value, int times) {
        return value == null ? BigDecimal.ZERO : value.multiply(BigDecimal.valueOf(times));
    }
}
