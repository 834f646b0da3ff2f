package io.komdir.kpi.reference.organization;

import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The organization in scope, for the other features. */
@ApplicationScoped
@Transactional
public class Organizations {
    private final OrganizationService service;
    private final OrganizationScope scope;
    private final Clock clock;

    @Inject
    public Organizations(OrganizationService service, OrganizationScope scope, Clock clock) {
        this.service = service;
        this.scope = scope;
        this.clock = clock;
    }

    /** Empty until it is created. */
    public Optional<OrganizationSettings> find() {
        return service.find();
    }

    /**
     * The organization's settings.
     *
     * @throws NotFoundException until it is created
     */
    public OrganizationSettings require() {
        return find().orElseThrow(() -> new NotFoundException("organization", scope.require()));
    }

    /** The date it is now in the organization's time zone. */
    public LocalDate today() {
        return require().dateOf(clock.instant());
    }
}
