package io.komdir.audit.improvement.staffing;

import io.komdir.audit.improvement.diagnosis.Cause;
import io.komdir.audit.improvement.diagnosis.Measurement;
import io.komdir.audit.improvement.diagnosis.Staffing;
import io.komdir.audit.improvement.diagnosis.Subject;
import io.komdir.platform.ids.Ids;
import java.time.Instant;
import java.util.UUID;

/**
 * People of one position who are missing. A value: each change is the next version, told by an event of its own.
 *
 * @param version counts what was told of it, from 1
 * @param correlationId the chain of causes it belongs to
 * @param causeEvent the event that confirmed the cause
 * @param event the event that identified it last
 */
public record StaffingGap(
        UUID id,
        UUID diagnosis,
        String check,
        Staffing staffing,
        Subject subject,
        String scope,
        Measurement measured,
        String evidence,
        GapStatus status,
        int version,
        Instant identifiedAt,
        Instant changedAt,
        UUID correlationId,
        UUID causeEvent,
        UUID event) {

    /** A new one. */
    static StaffingGap identified(Cause cause, Staffing staffing, String evidence, Instant at) {
        return new StaffingGap(
                Ids.next(),
                cause.diagnosis(),
                cause.check(),
                staffing,
                cause.subject(),
                cause.scope(),
                cause.measured(),
                evidence,
                GapStatus.OPEN,
                1,
                at,
                at,
                cause.correlationId(),
                cause.eventId(),
                Ids.next());
    }

    /** The same with other numbers or other evidence. */
    StaffingGap changed(Staffing other, String otherEvidence, Instant at) {
        return next(other, otherEvidence, GapStatus.OPEN, at, Ids.next());
    }

    StaffingGap withdrawn(Instant at) {
        return next(staffing, evidence, GapStatus.WITHDRAWN, at, event);
    }

    boolean says(Staffing same, String sameEvidence) {
        return staffing.equals(same) && evidence.equals(sameEvidence);
    }

    /** Whether people of this position are asked for; another position is another gap. */
    boolean isOf(Staffing other) {
        return staffing.position().equals(other.position());
    }

    private StaffingGap next(Staffing people, String shown, GapStatus state, Instant at, UUID told) {
        return new StaffingGap(
                id,
                diagnosis,
                check,
                people,
                subject,
                scope,
                measured,
                shown,
                state,
                version + 1,
                identifiedAt,
                at,
                correlationId,
                causeEvent,
                told);
    }
}
