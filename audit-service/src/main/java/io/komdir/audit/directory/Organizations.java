package io.komdir.audit.directory;

import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The organization in scope, for the other rooms. */
@ApplicationScoped
@Transactional
public class Organizations implements io.komdir.platform.aggregate.OrganizationDays {
    private final OrganizationStore store;
    private final OrganizationScope scope;
    private final Clock clock;

    Organizations(OrganizationStore store, OrganizationScope scope, Clock clock) {
        this.store = store;
        this.scope = scope;
        this.clock = clock;
    }

    /** What is known now; until kpi-service has told of the organization an established one with days in UTC. */
    public OrganizationFacts current() {
        return store.find().orElseGet(() -> OrganizationFacts.unknown(scope.require()));
    }

    /** The date it is now in the organization's time zone. */
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    /** The date on which the moment falls in the organization's time zone. */
    @Override
    public LocalDate dayOf(Instant moment) {
        return current().dayOf(moment);
    }
}
