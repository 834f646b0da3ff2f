package io.komdir.platform.events;

import io.komdir.platform.retention.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Records which events a consumer has handled, in the transaction of their effect. */
@ApplicationScoped
public class Inbox {
    private static final String INSERT = """
            INSERT INTO inbox (organization_id, consumer, event_id, delete_after)
            VALUES (:organization, :consumer, :event, :deleteAfter)
            ON CONFLICT DO NOTHING
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Duration retention;

    Inbox(Jdbi jdbi, Clock clock, @ConfigProperty(name = "komdir.events.inbox.retention") Duration retention) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.retention = retention;
    }

    /** A record says itself until when it is kept. */
    @Produces
    @Singleton
    static Retention inboxRetention() {
        return Retention.of("inbox", "delete_after", Duration.ZERO);
    }

    /**
     * Records the event, and returns whether it is new to the consumer. The record commits and rolls back with the
     * caller's transaction. When two transactions record the same event at once, the second waits for the first.
     *
     * @throws jakarta.transaction.TransactionalException when no transaction runs
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean firstTime(String consumer, UUID eventId) {
        return jdbi.withHandle(handle -> handle.createUpdate(INSERT)
                        .bind("consumer", consumer)
                        .bind("event", eventId)
                        .bind("deleteAfter", clock.instant().plus(retention))
                        .execute())
                == 1;
    }
}
