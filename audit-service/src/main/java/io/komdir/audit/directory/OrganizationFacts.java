package io.komdir.audit.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What this service knows of an organization.
 *
 * @param timeZone in which its days begin and end
 * @param currency ISO 4217 code of all its money
 * @param startsOn first day on which it is judged, null until kpi-service has told of the organization
 */
public record OrganizationFacts(String name, ZoneId timeZone, String currency, Stage stage, LocalDate startsOn) {

    /** Until kpi-service has told of it: its code as name, days in UTC, roubles as there by default, established. */
    static OrganizationFacts unknown(String organization) {
        return new OrganizationFacts(organization, ZoneOffset.UTC, "RUB", Stage.ESTABLISHED, null);
    }

    /** Whether kpi-service has told of the organization. */
    public boolean isKnown() {
        return startsOn != null;
    }

    /** The date on which the moment falls for this organization. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, timeZone);
    }
}
