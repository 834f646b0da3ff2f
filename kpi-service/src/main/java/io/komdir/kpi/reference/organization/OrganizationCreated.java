package io.komdir.kpi.reference.organization;

/**
 * Fired inside the transaction that creates an organization, so that other features create what it begins with in the
 * same transaction: all of it exists, or none.
 *
 * @param revision the organization's first revision
 */
public record OrganizationCreated(String code, long revision) {}
