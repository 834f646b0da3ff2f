package io.komdir.audit.improvement.diagnosis;

import java.time.LocalDate;
import java.util.UUID;

/** Data of {@code audit.deviation.resolved}: a deviation of the diagnosis is over; the diagnosis stays open. */
public record DeviationEnded(UUID diagnosis, int version, UUID deviation, LocalDate resolvedOn) {}
