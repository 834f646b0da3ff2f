package io.komdir.audit.audits.schedule;

import io.komdir.platform.events.DomainEvent;
import java.time.LocalDate;

/** Makes the events of the schedule. */
final class ScheduleEvents {
    static final String TOPIC = "komdir.audit.diagnoses";
    static final String DUE = "io.komdir.audit.audit.due.v1";
    static final String CHANGED = "io.komdir.audit.schedule.changed.v1";
    /** Published by the package of audits; read here to restore the days of audits. */
    static final String COMPLETED = "io.komdir.audit.audit.completed.v1";

    private static final String SUBJECT = "schedule";

    private ScheduleEvents() {}

    static DomainEvent due(String organization, LocalDate dueOn, AuditSchedule schedule) {
        Due data = new Due(
                dueOn,
                schedule.cadence(),
                schedule.chosen() != null,
                schedule.audits().last().orElse(null));
        return event(organization, DUE, data);
    }

    static DomainEvent changed(ScheduleEntity schedule, String by) {
        return event(schedule.organizationId, CHANGED, new Changed(schedule.version, schedule.cadence, by));
    }

    private static DomainEvent event(String organization, String type, Object data) {
        return new DomainEvent(TOPIC, organization + "/" + SUBJECT, type, SUBJECT, data);
    }

    record Due(LocalDate dueOn, Cadence cadence, boolean chosen, LocalDate lastAuditOn) {}

    record Changed(long version, Cadence cadence, String changedBy) {}
}
