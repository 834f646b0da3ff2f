package io.komdir.audit.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody did with an audit. */
@Schema(name = "AuditDeed")
public enum Deed {
    PLANNED,
    STARTED,
    ANSWERED,
    COMPLETED,
    CANCELLED
}
