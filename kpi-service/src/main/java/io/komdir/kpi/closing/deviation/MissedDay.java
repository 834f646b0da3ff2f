package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.evaluation.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A working day on which a target was missed.
 *
 * @param ratio what the fact of an average or ratio is divided from; null for a sum
 */
record MissedDay(LocalDate date, BigDecimal target, BigDecimal fact, Ratio ratio) {}
