package io.komdir.kpi.shared.fact;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a transaction did to one stored fact: one employee, metric, day, channel and source.
 *
 * @param channel {@code ""} for none
 * @param counted whether value and weight are sum and number of events; otherwise they were set
 * @param oldValue null when there was no such fact before
 * @param oldWeight null when there was no such fact before
 * @param newValue null when the fact is gone
 * @param newWeight null when the fact is gone
 */
public record FactChange(
        LocalDate date,
        String employee,
        String metric,
        String channel,
        boolean counted,
        BigDecimal oldValue,
        BigDecimal oldWeight,
        BigDecimal newValue,
        BigDecimal newWeight) {}
