package io.komdir.kpi.reference.organization;

/** What a PUT left behind. */
record SavedOrganization(OrganizationRow row, boolean created) {}
