package io.komdir.audit.audits.schedule;

import io.komdir.platform.events.PermanentEventException;
import java.time.LocalDate;

/**
 * What is restored from {@code audit.audit.completed}.
 *
 * @param scope what was audited
 * @param completedOn the day in the organization's time zone
 */
public record AuditCompleted(String scope, LocalDate completedOn) {
    public AuditCompleted {
        if (scope == null || completedOn == null) {
            throw new PermanentEventException("a completed audit without its scope or day");
        }
    }
}
