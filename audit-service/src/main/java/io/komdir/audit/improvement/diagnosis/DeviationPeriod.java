package io.komdir.audit.improvement.diagnosis;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A deviation that kpi-service detected: a period of a subject off its target.
 *
 * @param event the event {@code kpi.deviation.detected}
 * @param resolvedOn null until the event of its end arrives
 */
public record DeviationPeriod(UUID deviation, UUID event, LocalDate detectedOn, LocalDate resolvedOn) {
    public DeviationPeriod {
        Objects.requireNonNull(deviation, "deviation");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(detectedOn, "detectedOn");
    }
}
