package io.komdir.hiring.recruiting.candidate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToIntFunction;

/** Means of scores, rounded half up to two digits so that every sum can be followed by hand. */
final class Mean {
    private static final int DIGITS = 2;

    private Mean() {}

    static BigDecimal of(List<CriterionScore> scores, ToIntFunction<CriterionScore> value) {
        return divided(BigDecimal.valueOf(scores.stream().mapToInt(value).sum()), scores.size());
    }

    /** 0 by 0. */
    static BigDecimal divided(BigDecimal sum, int by) {
        return by == 0 ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(by), DIGITS, RoundingMode.HALF_UP);
    }
}
