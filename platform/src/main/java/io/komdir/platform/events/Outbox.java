package io.komdir.platform.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes the events of a business change. They are stored in the caller's transaction: committed with the change, they
 * reach Kafka at least once, whatever crashes afterwards; rolled back with it, they never existed.
 *
 * <p>Add events after the aggregate's row was locked or changed. Then events of one key leave in the order in which
 * their transactions committed.
 */
@ApplicationScoped
public class Outbox {
    private final Jdbi jdbi;
    private final EventTypes types;
    private final ObjectMapper json;
    private final CausationContext cause;
    private final Clock clock;

    Outbox(Jdbi jdbi, EventTypes types, ObjectMapper json, CausationContext cause, Clock clock) {
        this.jdbi = jdbi;
        this.types = types;
        this.json = json;
        this.cause = cause;
        this.clock = clock;
    }

    /** Adds one event; see {@link #addAll}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(DomainEvent event) {
        addAll(List.of(event));
    }

    /**
     * Adds the events in their order, with one statement however many they are.
     *
     * @throws jakarta.transaction.TransactionalException when no transaction runs
     * @throws IllegalStateException when a type is not declared, is declared for another topic, or no organization is in
     *     scope
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addAll(List<DomainEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        OutboxRows rows = new OutboxRows(events, types, json);
        jdbi.useHandle(handle -> rows.insert(handle, clock.instant(), cause));
    }
}
