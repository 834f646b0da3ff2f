package io.komdir.audit.audits.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The schedule of an organization: the chosen cadence, null before the first choice, whose version counts the choices; and the
 * next due date with the moment of its publication, null when nothing is to be published.
 */
@Entity(name = "AuditSchedule")
@Table(name = "audit_schedule")
class ScheduleEntity {
    @Id
    String organizationId;

    @Enumerated(EnumType.STRING)
    Cadence cadence;

    long version;
    LocalDate dueOn;
    Instant dueAt;

    /** Takes a choice unless it has this version or a newer one already. */
    void restore(Cadence chosen, long chosenVersion) {
        if (version < chosenVersion) {
            cadence = chosen;
            version = chosenVersion;
        }
    }
}
