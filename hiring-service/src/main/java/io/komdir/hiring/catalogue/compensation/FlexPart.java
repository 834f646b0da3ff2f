package io.komdir.hiring.catalogue.compensation;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Pay for finished tasks: so much for each, or a share of a pool. One of the two is null.
 *
 * @param perTask money for a finished task
 * @param pool money for all that was agreed
 */
public record FlexPart(BigDecimal perTask, BigDecimal pool) {

    /**
     * Money before rounding.
     *
     * @param tasks finished ones; for a pool out of {@code agreed}
     * @param agreed tasks agreed for the month; of no meaning for pay per task
     */
    BigDecimal amount(int tasks, int agreed) {
        if (perTask != null) {
            return perTask.multiply(BigDecimal.valueOf(tasks));
        }
        if (agreed == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal share =
                BigDecimal.valueOf(Math.min(tasks, agreed)).divide(BigDecimal.valueOf(agreed), MathContext.DECIMAL128);
        return pool.multiply(share);
    }
}
