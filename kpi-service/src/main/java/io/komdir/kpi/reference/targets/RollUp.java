package io.komdir.kpi.reference.targets;

import java.math.BigDecimal;

/** Adds up, day by day, the targets of those below a team. */
final class RollUp {
    private final BigDecimal[] sums;
    private final int[] counts;

    /** Makes one value of a day's sum and the number of its parts. */
    @FunctionalInterface
    interface Combination {
        BigDecimal of(BigDecimal sum, int count);
    }

    RollUp(int days) {
        this.sums = new BigDecimal[days];
        this.counts = new int[days];
    }

    /** Adds the days first to last (inclusive) of a part; an empty array has nothing to add. */
    void add(BigDecimal[] days, int first, int last) {
        if (days.length == 0) {
            return;
        }
        for (int day = first; day <= last; day++) {
            if (days[day] != null) {
                sums[day] = sums[day] == null ? days[day] : sums[day].add(days[day]);
                counts[day]++;
            }
        }
    }

    /** The rolled-up days, except where there is an own value. */
    BigDecimal[] unless(BigDecimal[] own, Combination combination) {
        BigDecimal[] days = new BigDecimal[sums.length];
        for (int day = 0; day < days.length; day++) {
            if (own.length > 0 && own[day] != null) {
                days[day] = own[day];
            } else if (sums[day] != null) {
                days[day] = combination.of(sums[day], counts[day]);
            }
        }
        return days;
    }
}
