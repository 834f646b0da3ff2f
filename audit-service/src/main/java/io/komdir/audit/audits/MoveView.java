package io.komdir.audit.audits;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who moved an audit on, and when. */
@Schema(name = "AuditMove")
public record MoveView(String by, Instant at) {

    /** Null for null. */
    static MoveView of(AuditLogEntry entry) {
        return entry == null ? null : new MoveView(entry.by(), entry.at());
    }
}
