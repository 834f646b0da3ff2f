package io.komdir.audit.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A metric of a scope over a window that begins and ends with a working day; days off between them count too.
 *
 * @param days working days of the window that are closed, at most as many as were requested
 * @param value of a sum the total; of an average or a ratio the summed numerators through the summed denominators; null
 *     when nothing was observed
 * @param target of a sum the total of the targets of the days; of an average or a ratio the newest one; null without
 * @param numerator null for a sum
 * @param denominator null for a sum
 * @param sourceEvent id of the newest event of the window
 * @param sourceType its type, such as {@code io.komdir.kpi.day.closed.v1}
 */
public record MeasuredMetric(
        String metric,
        Unit unit,
        Goal goal,
        String scope,
        LocalDate from,
        LocalDate to,
        int days,
        BigDecimal value,
        BigDecimal target,
        BigDecimal numerator,
        BigDecimal denominator,
        UUID sourceEvent,
        String sourceType) {}
