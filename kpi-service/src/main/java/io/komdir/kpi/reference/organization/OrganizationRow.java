package io.komdir.kpi.reference.organization;

import io.komdir.platform.web.EntityTags;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The stored organization.
 *
 * @param changedRevision revision of the last change of the settings
 * @param nextCloseDay the oldest day from {@code startsOn} on that is not closed
 */
record OrganizationRow(OrganizationSettings settings, long changedRevision, LocalDate nextCloseDay) {

    /** A new organization: its first day is the first to be closed. */
    static OrganizationRow first(OrganizationSettings settings) {
        return new OrganizationRow(settings, 1, settings.startsOn());
    }

    /** With other settings. The day to be closed next follows {@code startsOn} until the first day has been closed. */
    OrganizationRow changed(OrganizationSettings changed, long revision, boolean hasClosedDays) {
        return new OrganizationRow(changed, revision, hasClosedDays ? nextCloseDay : changed.startsOn());
    }

    /** When the day to be closed next may close by itself. */
    Instant nextCloseAt() {
        return settings.closesAt(nextCloseDay);
    }

    EntityTag tag() {
        return EntityTags.of("organization", settings.code(), changedRevision);
    }
}
