package io.komdir.directory;

import io.komdir.platform.aggregate.OrganizationDays;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The organization in scope. */
@ApplicationScoped
@Transactional
public class Organizations implements OrganizationDays {
    private final OrganizationStore store;
    private final OrganizationScope scope;
    private final Clock clock;

    Organizations(OrganizationStore store, OrganizationScope scope, Clock clock) {
        this.store = store;
        this.scope = scope;
        this.clock = clock;
    }

    /** Its last state; until kpi-service has published the organization, an established one with days in UTC and roubles. */
    public Organization current() {
        return store.find().orElseGet(() -> Organization.unpublished(scope.require()));
    }

    /** The current date in the organization's time zone. */
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    /** The date on which the moment falls in the organization's time zone. */
    @Override
    public LocalDate dayOf(Instant moment) {
        return current().dayOf(moment);
    }
}
