package io.komdir.hiring.directory;

import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The organization in scope, for other packages. */
@ApplicationScoped
@Transactional
public class Organizations {
    private final OrganizationStore store;
    private final OrganizationScope scope;
    private final Clock clock;

    Organizations(OrganizationStore store, OrganizationScope scope, Clock clock) {
        this.store = store;
        this.scope = scope;
        this.clock = clock;
    }

    /** As it is now; until its first event from kpi-service with days in UTC and roubles. */
    public OrganizationFacts current() {
        return store.find().orElseGet(() -> OrganizationFacts.unknown(scope.require()));
    }

    /** The date it is now in the organization's time zone. */
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    /** The date on which the moment falls in the organization's time zone. */
    public LocalDate dayOf(Instant moment) {
        return current().dayOf(moment);
    }
}
