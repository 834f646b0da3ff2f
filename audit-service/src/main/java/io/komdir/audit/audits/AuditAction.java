package io.komdir.audit.audits;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of an audit, as its history names it. */
@Schema(name = "AuditAction")
public enum AuditAction {
    PLANNED,
    STARTED,
    ANSWERED,
    COMPLETED,
    CANCELLED
}
