package io.komdir.audit.improvement.staffing;

import io.komdir.audit.improvement.diagnosis.Cause;
import io.komdir.audit.improvement.diagnosis.Measurement;
import io.komdir.audit.improvement.diagnosis.Staffing;
import io.komdir.audit.improvement.diagnosis.Subject;
import io.komdir.platform.ids.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * People of one position who are missing. Immutable: each change is the next version, with an event of its own.
 *
 * @param version counts its events, from 1
 * @param correlationId what all events of one first cause share
 * @param causeEvent the event {@code audit.cause.confirmed}
 * @param eventId the event that identified it last
 */
@Embeddable
public record StaffingGap(
        @Column(insertable = false, updatable = false) UUID id,
        @Column(name = "diagnosis_id") UUID diagnosis,
        @Column(name = "check_code") String check,
        @Embedded Staffing staffing,
        @Embedded Subject subject,
        String scope,
        @Embedded Measurement measured,
        String evidence,
        @Enumerated(EnumType.STRING) GapStatus status,
        int version,
        @Column(name = "identified_at") Instant identifiedAt,
        @Column(name = "changed_at") Instant changedAt,
        @Column(name = "correlation_id") UUID correlationId,
        @Column(name = "cause_event") UUID causeEvent,
        @Column(name = "event_id") UUID eventId) {

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

    /** The same with another staffing or other evidence. */
    StaffingGap changed(Staffing newStaffing, String newEvidence, Instant at) {
        return next(newStaffing, newEvidence, GapStatus.OPEN, at, Ids.next());
    }

    StaffingGap withdrawn(Instant at) {
        return next(staffing, evidence, GapStatus.WITHDRAWN, at, eventId);
    }

    boolean hasSameContent(Staffing otherStaffing, String otherEvidence) {
        return staffing.equals(otherStaffing) && evidence.equals(otherEvidence);
    }

    /** Whether it is of the same position; another position is another gap. */
    boolean isOf(Staffing other) {
        return staffing.position().equals(other.position());
    }

    private StaffingGap next(
            Staffing newStaffing, String newEvidence, GapStatus newStatus, Instant at, UUID newEventId) {
        return new StaffingGap(
                id,
                diagnosis,
                check,
                newStaffing,
                subject,
                scope,
                measured,
                newEvidence,
                newStatus,
                version + 1,
                identifiedAt,
                at,
                correlationId,
                causeEvent,
                newEventId);
    }
}
