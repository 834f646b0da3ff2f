package io.komdir.hiring.directory;

import io.komdir.platform.events.PermanentEventException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;

/**
 * What this service reads of {@code kpi.organization.changed}: the whole state of an organization.
 *
 * @param country ISO 3166-1 alpha-2 code
 * @param revision grows with every change of the organization's data; an older one is out of date
 */
public record OrganizationChanged(String name, String timeZone, String currency, String country, long revision) {

    public OrganizationChanged {
        if (name == null || timeZone == null || currency == null || country == null || revision < 1) {
            throw new PermanentEventException("an organization without name, time zone, currency, country or revision");
        }
    }

    OrganizationFacts facts() {
        try {
            return new OrganizationFacts(name, ZoneId.of(timeZone), Currency.getInstance(currency), country);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new PermanentEventException(
                    "an organization with an unknown time zone or currency: " + e.getMessage(), e);
        }
    }
}
