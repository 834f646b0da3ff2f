package io.komdir.audit.audits;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an audit stands. */
@Schema(name = "AuditStatus")
public enum Status {
    PLANNED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED
}
