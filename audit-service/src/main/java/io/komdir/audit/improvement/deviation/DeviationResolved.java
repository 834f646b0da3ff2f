package io.komdir.audit.improvement.deviation;

import io.komdir.platform.events.PermanentEventException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The part of {@code kpi.deviation.resolved} that this service reads.
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
