package io.komdir.audit.directory;

import io.komdir.platform.events.PermanentEventException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What this service reads of {@code kpi.organization.changed}: the whole state of an organization.
 *
 * @param revision grows with every change of the organization's data; an older one is out of date
 */
public record OrganizationChanged(
        String name, String timeZone, String currency, String stage, LocalDate startsOn, long revision) {

    public OrganizationChanged {
        if (name == null || timeZone == null || currency == null || stage == null || startsOn == null || revision < 1) {
            throw new PermanentEventException(
                    "an organization without name, time zone, currency, stage, start or revision");
        }
    }

    OrganizationFacts facts() {
        try {
            return new OrganizationFacts(name, ZoneId.of(timeZone), currency, Stage.valueOf(stage), startsOn);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new PermanentEventException(
                    "an organization with an unknown time zone or stage: " + e.getMessage(), e);
        }
    }
}
