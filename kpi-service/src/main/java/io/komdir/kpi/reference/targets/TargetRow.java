package io.komdir.kpi.reference.targets;

import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One stored target; its key is (scope, metric, period, from).
 *
 * @param value in the metric's unit, for one period; never negative
 * @param from first day it applies on
 * @param to last day, null until a later row replaces it
 */
public record TargetRow(
        String metric, Scope scope, TargetPeriod period, BigDecimal value, LocalDate from, LocalDate to) {}
