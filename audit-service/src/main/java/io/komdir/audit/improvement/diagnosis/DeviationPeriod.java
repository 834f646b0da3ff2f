package io.komdir.audit.improvement.diagnosis;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A deviation that kpi-service told of: a spell of a subject off its target.
 *
 * @param event the event that told of it
 * @param resolvedOn null while it lasts, or as long as nobody has told of its end
 */
public record DeviationPeriod(UUID deviation, UUID event, LocalDate detectedOn, LocalDate resolvedOn) {
    public DeviationPeriod {
        Objects.requireNonNull(deviation, "deviation");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(detectedOn, "detectedOn");
    }
}
