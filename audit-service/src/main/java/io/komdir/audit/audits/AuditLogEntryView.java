package io.komdir.audit.audits;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of an audit's history. */
@Schema(name = "AuditEntry", description = "Who did what when; never changed and never removed")
public record AuditLogEntryView(
        @Schema(description = "from 1, without gaps") int sequence,
        @JsonProperty("deed") AuditAction action,
        String by,
        Instant at,

        @Schema(nullable = true, description = "of an answer")
        String item,

        @Schema(nullable = true, description = "of an answer")
        Verdict verdict,

        @Schema(nullable = true, description = "as it was given")
        String evidence,

        @Schema(nullable = true) String note) {

    static AuditLogEntryView of(AuditLogEntry entry) {
        return new AuditLogEntryView(
                entry.sequence(),
                entry.action(),
                entry.by(),
                entry.at(),
                entry.item(),
                entry.verdict(),
                entry.evidence(),
                entry.note());
    }
}
