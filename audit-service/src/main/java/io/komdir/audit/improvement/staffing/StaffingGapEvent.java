package io.komdir.audit.improvement.staffing;

import io.komdir.audit.improvement.diagnosis.Level;
import io.komdir.audit.improvement.diagnosis.Measurement;
import io.komdir.audit.improvement.diagnosis.Staffing;
import io.komdir.audit.improvement.diagnosis.Subject;
import io.komdir.platform.events.PermanentEventException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Data of {@code audit.staffing-gap.identified} and {@code audit.staffing-gap.withdrawn}: the whole gap.
 *
 * @param team code of the team the gap is in, null when the scope is no team
 * @param cause the event that confirmed the cause
 * @param identifiedBy the event that identified it last; of an identification its own id
 */
public record StaffingGapEvent(
        UUID gap,
        int version,
        UUID diagnosis,
        String check,
        String position,
        Level level,
        int people,
        String scope,
        String team,
        String metric,
        String funnel,
        String stage,
        BigDecimal actual,
        BigDecimal target,
        LocalDate from,
        LocalDate to,
        String evidence,
        Instant identifiedAt,
        Instant at,
        UUID cause,
        UUID identifiedBy) {
    private static final String TEAM = "team:";

    static StaffingGapEvent of(StaffingGap gap) {
        Subject subject = gap.subject();
        Measurement measured = gap.measured();
        return new StaffingGapEvent(
                gap.id(),
                gap.version(),
                gap.diagnosis(),
                gap.check(),
                gap.staffing().position(),
                gap.staffing().level(),
                gap.staffing().people(),
                gap.scope(),
                gap.scope().startsWith(TEAM) ? gap.scope().substring(TEAM.length()) : null,
                subject.metric(),
                subject.funnel(),
                subject.stageOrNull(),
                measured.actual(),
                measured.target(),
                measured.from(),
                measured.to(),
                gap.evidence(),
                gap.identifiedAt(),
                gap.changedAt(),
                gap.causeEvent(),
                gap.eventId());
    }

    /**
     * The gap as it is by the event.
     *
     * @throws PermanentEventException when the event is incomplete
     */
    StaffingGap gap(GapStatus status, UUID correlation) {
        boolean complete = gap != null
                && diagnosis != null
                && position != null
                && level != null
                && scope != null
                && actual != null
                && target != null
                && from != null
                && to != null
                && evidence != null
                && at != null
                && cause != null
                && identifiedBy != null;
        if (!complete || to.isBefore(from) || version < 1) {
            throw new PermanentEventException("the staffing gap is incomplete");
        }
        return new StaffingGap(
                gap,
                diagnosis,
                check,
                new Staffing(position, level, people),
                subject(),
                scope,
                new Measurement(actual, target, from, to),
                evidence,
                status,
                version,
                identifiedAt == null ? at : identifiedAt,
                at,
                correlation,
                cause,
                identifiedBy);
    }

    private Subject subject() {
        try {
            return Subject.of(metric, funnel, stage);
        } catch (IllegalArgumentException e) {
            throw new PermanentEventException("the staffing gap is of " + e.getMessage(), e);
        }
    }
}
