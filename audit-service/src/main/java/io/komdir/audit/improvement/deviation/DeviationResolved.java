package io.komdir.audit.improvement.deviation;

import io.komdir.platform.events.PermanentEventException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What this service reads of {@code kpi.deviation.resolved}.
 *
 * @param kind as in {@link DeviationDetected}
 */
public record DeviationResolved(UUID deviation, String kind, LocalDate resolvedOn) {

    public DeviationResolved {
        if (deviation == null || kind == null || resolvedOn == null) {
            throw new PermanentEventException("a resolution without its deviation, its kind or its day");
        }
    }
}
