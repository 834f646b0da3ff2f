package io.komdir.hiring.catalogue.compensation;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * What the 25th, 50th and 75th percentile person earned; between two persons by linear interpolation (the estimation method
 * HF7 of Hyndman and Fan, 1996).
 */
record Percentiles(BigDecimal p25, BigDecimal p50, BigDecimal p75) {
    private static final Quantile QUANTILE = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

    /**
     * Percentiles of pay, before rounding.
     *
     * @param pay one sum a person, at least one
     */
    static Percentiles of(List<BigDecimal> pay) {
        double[] values = pay.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        double[] found = QUANTILE.evaluate(values, 0.25, 0.5, 0.75);
        return new Percentiles(
                BigDecimal.valueOf(found[0]), BigDecimal.valueOf(found[1]), BigDecimal.valueOf(found[2]));
    }
}
