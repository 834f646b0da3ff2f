package io.komdir.kpi.target;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Spreads a month's plan over the month's working days. */
final class MonthPlan {
    private static final int DECIMALS = 2;

    private MonthPlan() {}

    /**
     * The share of each working day, by cumulative rounding: the first k days together ask for k/n of the plan, rounded
     * half up to hundredths (finer when the plan itself is finer). So the shares differ by one hundredth at most and their
     * sum is exactly the plan.
     *
     * @param plan of the month, not negative
     * @param workingDays of the whole month; 0 gives no share at all, the plan then has no day to stand on
     */
    static BigDecimal[] spread(BigDecimal plan, int workingDays) {
        int scale = Math.max(DECIMALS, plan.scale());
        BigDecimal days = BigDecimal.valueOf(workingDays);
        BigDecimal[] shares = new BigDecimal[workingDays];
        BigDecimal before = BigDecimal.ZERO;
        for (int k = 1; k <= workingDays; k++) {
            BigDecimal soFar = plan.multiply(BigDecimal.valueOf(k)).divide(days, scale, RoundingMode.HALF_UP);
            shares[k - 1] = Amounts.plain(soFar.subtract(before));
            before = soFar;
        }
        return shares;
    }
}
