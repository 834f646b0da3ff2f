package io.komdir.audit.audits.schedule;

import io.komdir.platform.events.PermanentEventException;

/**
 * What is restored from {@code audit.schedule.changed}.
 *
 * @param version of the choice; an older one is out of date
 */
public record ScheduleChanged(Cadence cadence, long version) {
    public ScheduleChanged {
        if (cadence == null || version < 1) {
            throw new PermanentEventException("a changed schedule without cadence or version");
        }
    }
}
