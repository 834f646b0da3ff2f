package io.komdir.hiring.catalogue.position;

import io.komdir.platform.aggregate.VersionedStore;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.sql.AdvisoryLock;
import io.komdir.platform.web.EntityTags;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.Optional;

/** The positions of the organization in scope: its own of a code when it has one, else the built-in one. */
@ApplicationScoped
class PositionRepository
        implements PanacheRepositoryBase<PositionEntity, String>, VersionedStore<String, Position, Profile> {
    /** Most positions of an organization's own. */
    static final int MAX_OWN = 500;

    private final BuiltInPositions builtIn;
    private final AdvisoryLock lock;

    PositionRepository(BuiltInPositions builtIn, AdvisoryLock lock) {
        this.builtIn = builtIn;
        this.lock = lock;
    }

    /** Own positions by code, those after {@code after}. */
    List<Position> ownAfter(String after, int limit) {
        return find("code > ?1", Sort.by("code"), after).page(0, limit).stream()
                .map(PositionEntity::position)
                .toList();
    }

    /** Locks all positions of the organization, as their number is limited. */
    @Override
    public void lock(String code) {
        lock.lock("position");
    }

    @Override
    public Optional<Position> findByKey(String code) {
        return findByIdOptional(code).map(PositionEntity::position).or(() -> builtIn.find(code));
    }

    @Override
    public Profile content(Position position) {
        return position.profile();
    }

    @Override
    public EntityTag tag(Position position) {
        return EntityTags.of("position", position);
    }

    /** @throws ConflictException {@code too-many-positions} */
    @Override
    public Position save(String code, Optional<Position> existing, Profile profile) {
        PositionEntity entity = findByIdOptional(code).orElseGet(PositionEntity::new);
        if (entity.code == null && count() >= MAX_OWN) {
            throw new ConflictException("too-many-positions", MAX_OWN);
        }
        entity.code = code;
        entity.version = existing.map(Position::version).orElse(0L) + 1;
        entity.profile = profile;
        persist(entity);
        return entity.position();
    }
}
