package io.komdir.directory;

import io.komdir.platform.events.PermanentEventException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the directory reads of {@code kpi.organization.changed}: the whole state of an organization.
 *
 * @param revision grows with every change of the organization's data; an older one is out of date
 */
record OrganizationChanged(
        String name,
        String timeZone,
        String currency,
        String country,
        String stage,
        LocalDate startsOn,
        long revision) {

    OrganizationChanged {
        if (Stream.of(name, timeZone, currency, country, stage, startsOn).anyMatch(Objects::isNull) || revision < 1) {
            throw new PermanentEventException(
                    "an organization without name, time zone, currency, country, stage, start or revision");
        }
    }

    Organization organization() {
        try {
            return new Organization(
                    name, ZoneId.of(timeZone), Currency.getInstance(currency), country, Stage.valueOf(stage), startsOn);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new PermanentEventException(
                    "an organization with an unknown time zone, currency or stage: " + e.getMessage(), e);
        }
    }
}
