package io.komdir.audit.audits;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody did with an audit. */
@Schema(name = "AuditDeed")
public enum AuditAction {
    PLANNED,
    STARTED,
    ANSWERED,
    COMPLETED,
    CANCELLED
}
