package io.komdir.audit.audits;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an auditor found at an item. */
@Schema(name = "AuditVerdict")
public enum Verdict {
    /** Looked at, and as it should be. */
    OK,
    /** A weak zone. */
    PROBLEM,
    /** The question has no sense for what is audited; it counts in no score. */
    NOT_APPLICABLE
}
