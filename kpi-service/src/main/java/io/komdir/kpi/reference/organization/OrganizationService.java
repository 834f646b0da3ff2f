package io.komdir.kpi.reference.organization;

import io.komdir.platform.aggregate.Upserts;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RequestConstraints;
import io.komdir.platform.problem.Violations;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps the organization in scope. */
@ApplicationScoped
@Transactional
public class OrganizationService {
    private final OrganizationRepository repository;
    private final RequestConstraints constraints;
    private final Upserts upserts;
    private final Event<OrganizationCreated> created;
    private final OrganizationScope scope;
    private final Clock clock;

    OrganizationService(
            OrganizationRepository repository,
            RequestConstraints constraints,
            Upserts upserts,
            Event<OrganizationCreated> created,
            OrganizationScope scope,
            Clock clock) {
        this.repository = repository;
        this.constraints = constraints;
        this.upserts = upserts;
        this.created = created;
        this.scope = scope;
        this.clock = clock;
    }

    /** The settings; empty until the organization is created. */
    public Optional<OrganizationSettings> find() {
        return repository.findByKey(scope.require()).map(OrganizationEntity::settings);
    }

    /**
     * The settings with their version.
     *
     * @throws NotFoundException until the organization is created
     */
    public Versioned<OrganizationView> get() {
        String code = scope.require();
        OrganizationEntity organization =
                repository.findByKey(code).orElseThrow(() -> new NotFoundException("organization", code));
        return Versioned.of(OrganizationView.of(organization.settings()), organization.tag());
    }

    /** Creates the organization, or replaces its settings; the same settings again change nothing and publish nothing. */
    public Versioned<OrganizationView> put(OrganizationRequest request, WriteConditions conditions) {
        Versioned<OrganizationEntity> saved = upserts.put(
                repository,
                scope.require(),
                conditions,
                existing -> requested(request, existing),
                organization -> List.of(OrganizationEvents.changed(organization)));
        if (saved.created()) {
            created.fire(new OrganizationCreated(saved.value().code, saved.value().changedRevision));
        }
        return saved.map(organization -> OrganizationView.of(organization.settings()));
    }

    private OrganizationSettings requested(OrganizationRequest request, Optional<OrganizationSettings> existing) {
        Violations violations = constraints.check(request);
        OrganizationRules.check(violations, request);
        violations.throwIfAny();
        Optional<LocalDate> startsOn = existing.map(OrganizationSettings::startsOn);
        OrganizationSettings settings = request.settings(
                scope.require(), zone -> startsOn.orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone)));
        boolean moved = startsOn.isPresent() && !startsOn.get().equals(settings.startsOn());
        if (moved && repository.hasClosedDays()) {
            throw new ConflictException("starts-on-fixed", startsOn.get());
        }
        return settings;
    }
}
