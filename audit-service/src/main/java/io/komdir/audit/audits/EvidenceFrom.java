package io.komdir.audit.audits;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the evidence that is shown with an answer comes from. */
@Schema(name = "AuditEvidenceFrom")
public enum EvidenceFrom {
    /** A person wrote it. */
    AUDITOR,
    /** No person wrote any; the figures measured when the audit started stand for it. */
    MEASUREMENT
}
