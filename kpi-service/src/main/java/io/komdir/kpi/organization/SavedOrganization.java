package io.komdir.kpi.organization;

/** What a PUT left behind. */
record SavedOrganization(OrganizationRow row, boolean created) {}
