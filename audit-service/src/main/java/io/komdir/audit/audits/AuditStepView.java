package io.komdir.audit.audits;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who took a step of an audit, and when. */
@Schema(name = "AuditStep")
public record AuditStepView(String by, Instant at) {

    /** Null for null. */
    static AuditStepView of(AuditLogEntry entry) {
        return entry == null ? null : new AuditStepView(entry.by(), entry.at());
    }
}
