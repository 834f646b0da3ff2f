package io.komdir.audit.audits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An audit in a list. The components are attributes of {@link AuditEntity}: a list selects these and no others. */
@Schema(name = "AuditSummary")
public record AuditSummaryView(
        UUID id,
        String template,
        int templateVersion,
        String scope,
        String auditor,
        @Schema(nullable = true) String niche,
        LocalDate plannedFor,
        Status status,
        @Schema(nullable = true) LocalDate startedOn,
        @Schema(nullable = true) LocalDate completedOn,

        @Schema(
                nullable = true,
                description = "overall, percent; null until completed, and when nothing was applicable")
        BigDecimal score,

        @Schema(nullable = true, description = "number of findings; null until completed")
        Integer problems,

        @Schema(
                nullable = true,
                description = "the audit it is compared with; null until completed, and for a first one")
        UUID previous) {}
