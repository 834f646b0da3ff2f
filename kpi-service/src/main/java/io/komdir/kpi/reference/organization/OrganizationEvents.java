package io.komdir.kpi.reference.organization;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.komdir.platform.events.DomainEvent;

/** What the other services learn about an organization. */
final class OrganizationEvents {
    private static final String TOPIC = "komdir.kpi.organizations";
    private static final String CHANGED = "io.komdir.kpi.organization.changed.v1";

    /** All settings, and the revision with which they came. */
    record Changed(@JsonUnwrapped OrganizationView settings, long revision) {}

    private OrganizationEvents() {}

    static DomainEvent changed(OrganizationEntity organization) {
        String code = organization.code;
        Changed data = new Changed(OrganizationView.of(organization.settings()), organization.changedRevision);
        return new DomainEvent(TOPIC, code, CHANGED, code, data);
    }
}
