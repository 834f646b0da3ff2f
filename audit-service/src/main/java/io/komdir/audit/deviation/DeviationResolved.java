package io.komdir.audit.deviation;

import io.komdir.platform.events.PermanentEventException;
import java.time.LocalDate;
import java.util.UUID;

/** What this service reads of {@code kpi.deviation.resolved}. */
public record DeviationResolved(UUID deviation, LocalDate resolvedOn) {

    public DeviationResolved {
        if (deviation == null || resolvedOn == null) {
            throw new PermanentEventException("a resolution without its deviation or its day");
        }
    }
}
