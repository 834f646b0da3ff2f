package io.komdir.audit.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a stage and the stage before it counted on one closed day.
 *
 * @param working whether the organization worked that day
 */
public record DayCounts(LocalDate day, boolean working, BigDecimal count, BigDecimal countBefore) {}
