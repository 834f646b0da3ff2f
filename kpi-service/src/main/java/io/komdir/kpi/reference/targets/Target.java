package io.komdir.kpi.reference.targets;

import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One target as it was set; its key is (scope, metric, period, from).
 *
 * @param value in the metric's unit, for one period; never negative
 * @param from first day it applies on
 * @param to last day, null until a later target replaces it
 */
public record Target(String metric, Scope scope, TargetPeriod period, BigDecimal value, LocalDate from, LocalDate to) {}
