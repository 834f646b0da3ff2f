package io.komdir.hiring.catalogue.agency;

import io.komdir.platform.aggregate.VersionedStore;
import io.komdir.platform.sql.AdvisoryLock;
import io.komdir.platform.web.EntityTags;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.Optional;

/** The agencies of the organization in scope. */
@ApplicationScoped
class AgencyRepository
        implements PanacheRepositoryBase<AgencyEntity, String>, VersionedStore<String, AgencyEntity, Agency> {
    private static final Sort BEST_FIRST = Sort.by(
                    "assessedPercent", Sort.Direction.Descending, Sort.NullPrecedence.NULLS_LAST)
            .and("code");

    private final AdvisoryLock lock;

    AgencyRepository(AdvisoryLock lock) {
        this.lock = lock;
    }

    /** By code, those after {@code after}. */
    List<Agency> after(String after, int limit) {
        return find("code > ?1", Sort.by("code"), after).page(0, limit).stream()
                .map(AgencyEntity::agency)
                .toList();
    }

    /**
     * The best assessed first, those without an assessment last.
     *
     * @param position only those that search for this position, null for all
     */
    List<Agency> best(String position, int limit) {
        var found = position == null
                ? findAll(BEST_FIRST)
                : find("array_position(positions, ?1) > 0", BEST_FIRST, position);
        return found.page(0, limit).stream().map(AgencyEntity::agency).toList();
    }

    @Override
    public void lock(String code) {
        lock.lock("agency", code);
    }

    @Override
    public Optional<AgencyEntity> findByKey(String code) {
        return findByIdOptional(code);
    }

    @Override
    public Agency content(AgencyEntity entity) {
        return entity.agency();
    }

    @Override
    public EntityTag tag(AgencyEntity entity) {
        return EntityTags.of("agency", entity.code, entity.version);
    }

    @Override
    public AgencyEntity save(String code, Optional<AgencyEntity> existing, Agency agency) {
        AgencyEntity entity = existing.orElseGet(AgencyEntity::new);
        entity.replace(agency);
        persist(entity);
        return entity;
    }
}
