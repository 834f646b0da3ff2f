package io.komdir.kpi.reference.organization;

import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.aggregate.VersionedStore;
import io.komdir.platform.sql.AdvisoryLock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.EntityTag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The organization in scope. */
@ApplicationScoped
class OrganizationRepository
        implements PanacheRepositoryBase<OrganizationEntity, String>,
                VersionedStore<String, OrganizationEntity, OrganizationSettings> {
    private static final long FIRST_REVISION = 1;
    private static final String HAS_CLOSED_DAYS =
            "SELECT EXISTS (SELECT FROM closed_day WHERE organization_id = :organization)";

    private final Revisions revisions;
    private final AdvisoryLock advisoryLock;
    private final Jdbi jdbi;
    private final Clock clock;

    OrganizationRepository(Revisions revisions, AdvisoryLock advisoryLock, Jdbi jdbi, Clock clock) {
        this.revisions = revisions;
        this.advisoryLock = advisoryLock;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Of two requests that create it at once, one waits for the other; later ones wait for its row. */
    @Override
    public void lock(String code) {
        advisoryLock.lock("organization");
        findById(code, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<OrganizationEntity> findByKey(String code) {
        return findByIdOptional(code);
    }

    @Override
    public OrganizationSettings content(OrganizationEntity stored) {
        return stored.settings();
    }

    @Override
    public EntityTag tag(OrganizationEntity stored) {
        return stored.tag();
    }

    /** The day to be closed next follows {@code startsOn} until the first day has been closed. */
    @Override
    public OrganizationEntity save(String code, Optional<OrganizationEntity> existing, OrganizationSettings settings) {
        OrganizationEntity organization = existing.orElseGet(OrganizationEntity::new);
        if (existing.isEmpty()) {
            organization.revision = FIRST_REVISION;
            organization.createdAt = clock.instant();
            organization.replace(settings, FIRST_REVISION, settings.startsOn());
        } else {
            LocalDate closeDay = hasClosedDays() ? organization.nextCloseDay : settings.startsOn();
            organization.replace(settings, revisions.bump(), closeDay);
        }
        persistAndFlush(organization);
        return organization;
    }

    boolean hasClosedDays() {
        return jdbi.withHandle(handle ->
                handle.createQuery(HAS_CLOSED_DAYS).mapTo(Boolean.class).one());
    }
}
