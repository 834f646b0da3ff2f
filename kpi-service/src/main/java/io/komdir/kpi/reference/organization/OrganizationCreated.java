package io.komdir.kpi.reference.organization;

/**
 * Fired inside the transaction that creates an organization, so that other features put their beginning beside it: all of
 * it is there, or none.
 *
 * @param revision the organization's first revision
 */
public record OrganizationCreated(String code, long revision) {}
