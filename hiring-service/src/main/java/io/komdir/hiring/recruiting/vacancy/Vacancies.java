package io.komdir.hiring.recruiting.vacancy;

import io.komdir.platform.events.CausationContext;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The vacancies of the organization in scope, for other packages. */
@ApplicationScoped
@Transactional
public class Vacancies {
    private final VacancyStore store;
    private final CausationContext cause;
    private final Outbox outbox;

    Vacancies(VacancyStore store, CausationContext cause, Outbox outbox) {
        this.store = store;
        this.cause = cause;
        this.outbox = outbox;
    }

    public Optional<Vacancy> find(UUID id) {
        return store.find(id);
    }

    /**
     * The vacancy.
     *
     * @throws NotFoundException when the organization has none of this id
     */
    public Vacancy require(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFoundException("vacancy", id));
    }

    /**
     * The vacancy, held until the caller's transaction ends.
     *
     * @throws NotFoundException when the organization has none of this id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Vacancy lock(UUID id) {
        return store.findLocked(id).orElseThrow(() -> new NotFoundException("vacancy", id));
    }

    /** The vacancy drafted from the staffing gap, held until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Vacancy> lockOfGap(String gap) {
        return store.findLockedByGap(gap);
    }

    /** Stores a new vacancy and publishes it; what led to it is the current cause. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(VacancyChange change) {
        store.add(change.vacancy());
        outbox.addAll(change.events());
    }

    /** Stores a changed vacancy that was locked before, and publishes it; its events follow from its own cause. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void save(VacancyChange change) {
        if (change.changed()) {
            Causation chain = change.vacancy().chain();
            cause.continueFrom(chain.correlationId(), chain.cause());
            store.save(change.vacancy());
            outbox.addAll(change.events());
        }
    }
}
