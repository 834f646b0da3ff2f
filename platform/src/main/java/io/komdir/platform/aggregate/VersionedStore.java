package io.komdir.platform.aggregate;

import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;

/**
 * What {@link Upserts} needs of a repository whose things are put under the caller's own key.
 *
 * @param <K> the key, unique within the organization, such as a code
 * @param <E> the stored thing with its version, such as an entity
 * @param <C> its content: an immutable value without the version; two contents are equal when they say the same
 */
public interface VersionedStore<K, E, C> {

    /** Locks the key until the transaction ends, also when there is nothing under it yet. */
    void lock(K key);

    /** The thing under the key; read after {@link #lock}. */
    Optional<E> findByKey(K key);

    C content(E stored);

    EntityTag tag(E stored);

    /** Creates the thing or replaces its content, with the next version. */
    E save(K key, Optional<E> existing, C content);
}
