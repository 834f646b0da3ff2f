package io.komdir.audit.improvement.effect;

import java.math.BigDecimal;

/** The bounds of the 95 % interval of a difference. */
public record Interval(BigDecimal low, BigDecimal high) {}
