package io.komdir.kpi.reference.targets;

import io.komdir.platform.numbers.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Spreads a month's plan over the month's working days. */
final class MonthPlan {
    private static final int DECIMALS = 2;

    private MonthPlan() {}

    /**
     * The share of each working day, by cumulative rounding: the first k days together have k/n of the plan, rounded
     * half up to hundredths (finer when the plan itself is finer). So the shares differ by one hundredth at most and their
     * sum is exactly the plan.
     *
     * @param plan of the month, not negative
     * @param workingDays of the whole month; 0 gives no share at all, the plan then applies to no day
     */
    static BigDecimal[] spread(BigDecimal plan, int workingDays) {
        BigDecimal[] shares = new BigDecimal[workingDays];
        if (workingDays == 0) {
            return shares;
        }
        int scale = Math.max(DECIMALS, plan.scale());
        BigInteger[] even = plan.setScale(scale).unscaledValue().divideAndRemainder(BigInteger.valueOf(workingDays));
        BigDecimal lower = Decimals.plain(new BigDecimal(even[0], scale));
        BigDecimal upper = Decimals.plain(new BigDecimal(even[0].add(BigInteger.ONE), scale));
        // What the even part leaves over, in hundredths: less than one a day, handed out as it falls due.
        int rest = even[1].intValueExact();
        int handedOut = 0;
        for (int k = 1; k <= workingDays; k++) {
            int due = (2 * rest * k + workingDays) / (2 * workingDays);
            shares[k - 1] = due > handedOut ? upper : lower;
            handedOut = due;
        }
        return shares;
    }
}
