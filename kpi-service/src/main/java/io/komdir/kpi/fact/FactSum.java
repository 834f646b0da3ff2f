package io.komdir.kpi.fact;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the facts of one employee, metric and day add up to, over all channels and sources.
 *
 * @param value sum of the values; the fact of a {@code SUM} metric
 * @param weighted sum of value times weight of the rows that were set, plus the sums of the rows that were counted; the
 *     numerator of an {@code AVERAGE} metric
 * @param weight sum of the weights; the denominator of an {@code AVERAGE} metric
 */
public record FactSum(
        LocalDate date, String employee, String metric, BigDecimal value, BigDecimal weighted, BigDecimal weight) {}
