package io.komdir.audit.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The value of a metric on one working day on which it was observed. */
public record DayValue(LocalDate day, BigDecimal value) {}
