package io.komdir.audit.audits.schedule;

import io.komdir.platform.events.PermanentEventException;
import java.time.LocalDate;

/** What is restored from {@code audit.audit.due}. */
public record AuditDue(LocalDate dueOn) {
    public AuditDue {
        if (dueOn == null) {
            throw new PermanentEventException("a due audit without its date");
        }
    }
}
