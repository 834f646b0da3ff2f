package io.komdir.kpi.organization;

import java.time.LocalDate;

/**
 * The stored organization.
 *
 * @param changedRevision revision of the last change of the settings
 * @param nextCloseDay the oldest day from {@code startsOn} on that is not closed
 */
record OrganizationRow(OrganizationSettings settings, long changedRevision, LocalDate nextCloseDay) {}
