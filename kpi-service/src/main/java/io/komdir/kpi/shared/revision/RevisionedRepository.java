package io.komdir.kpi.shared.revision;

import io.komdir.platform.aggregate.VersionedStore;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.Optional;

/**
 * Entities of the organization in scope, each under its code. All changes of an organization take one lock, so that they
 * commit in the order of their revisions.
 *
 * @param <E> the entity, with an attribute {@code code} as its id
 * @param <C> its content
 */
public interface RevisionedRepository<E extends Revisioned<C>, C>
        extends PanacheRepositoryBase<E, String>, VersionedStore<String, E, C> {

    /** The revisions that this repository takes its versions from. */
    Revisions revisions();

    /** A new entity without content. */
    E create();

    @Override
    default void lock(String code) {
        revisions().lock();
    }

    @Override
    default Optional<E> findByKey(String code) {
        return findByIdOptional(code);
    }

    /**
     * The entity of this code.
     *
     * @param kind its name in the domain, such as {@code team}
     * @throws NotFoundException when the organization has none
     */
    default E require(String kind, String code) {
        return findByKey(code).orElseThrow(() -> new NotFoundException(kind, code));
    }

    /** One page and one more, by code. */
    default List<E> page(PageRequest request) {
        String after = request.after().map(cursor -> cursor.text(0)).orElse("");
        return find("code > ?1", Sort.by("code"), after)
                .page(0, request.fetch())
                .list();
    }

    @Override
    default C content(E stored) {
        return stored.content();
    }

    @Override
    default EntityTag tag(E stored) {
        return stored.tag();
    }

    /** Takes the next revision; SQL of the same transaction sees the row afterwards. */
    @Override
    default E save(String code, Optional<E> existing, C content) {
        E entity = existing.orElseGet(this::create);
        entity.replace(content, revisions().bump());
        persistAndFlush(entity);
        return entity;
    }
}
