package io.komdir.audit.improvement.staffing;

import io.komdir.audit.improvement.diagnosis.Level;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * People who are missing, as clients see it.
 *
 * @param check the check that found the cause
 * @param scope whose people are missing
 * @param metric what is off target when it is a metric of its own, else null
 * @param funnel funnel of the weak stage, null for a metric
 * @param stage the weak stage, null for a metric
 * @param actual what the diagnosis was opened with
 * @param version counts its events, from 1
 * @param event the event that identified it last
 */
@Schema(name = "StaffingGap")
public record StaffingGapView(
        UUID id,
        UUID diagnosis,
        String check,
        String position,
        Level level,
        int people,
        String scope,
        @Schema(nullable = true) String metric,
        @Schema(nullable = true) String funnel,
        @Schema(nullable = true) String stage,
        BigDecimal actual,
        BigDecimal target,
        LocalDate from,
        LocalDate to,
        String evidence,
        GapStatus status,
        int version,
        Instant identifiedAt,
        Instant changedAt,
        UUID event) {

    static StaffingGapView of(StaffingGap gap) {
        return new StaffingGapView(
                gap.id(),
                gap.diagnosis(),
                gap.check(),
                gap.staffing().position(),
                gap.staffing().level(),
                gap.staffing().people(),
                gap.scope(),
                gap.subject().metric(),
                gap.subject().funnel(),
                gap.subject().stageOrNull(),
                gap.measured().actual().stripTrailingZeros(),
                gap.measured().target().stripTrailingZeros(),
                gap.measured().from(),
                gap.measured().to(),
                gap.evidence(),
                gap.status(),
                gap.version(),
                gap.identifiedAt(),
                gap.changedAt(),
                gap.eventId());
    }
}
