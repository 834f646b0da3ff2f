package io.komdir.platform.aggregate;

import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one way in which something is put under its key: lock, find, preconditions, rules, then save and publish. The same
 * content again changes nothing: no new version, no event, the same tag.
 */
@ApplicationScoped
public class Upserts {
    private final Outbox outbox;

    Upserts(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Puts the requested content under the key.
     *
     * @param requested makes the content from the existing one, if any, after checking the rules; throws the violations
     * @param events what is published once the content was saved; may be none
     * @throws io.komdir.platform.problem.PreconditionFailedException when the caller has seen another state
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <K, E, C> Versioned<E> put(
            VersionedStore<K, E, C> store,
            K key,
            WriteConditions conditions,
            Function<Optional<C>, C> requested,
            Function<E, List<DomainEvent>> events) {
        store.lock(key);
        Optional<E> existing = store.findByKey(key);
        conditions.require(existing.map(store::tag));
        C content = requested.apply(existing.map(store::content));
        if (existing.map(store::content).filter(content::equals).isPresent()) {
            return Versioned.of(existing.get(), store.tag(existing.get()));
        }
        E saved = store.save(key, existing, content);
        outbox.addAll(events.apply(saved));
        return new Versioned<>(saved, store.tag(saved), existing.isEmpty());
    }
}
