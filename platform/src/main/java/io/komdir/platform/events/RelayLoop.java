package io.komdir.platform.events;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The life of one relay: connect, wait until no other replica leads, send events, and begin again after any failure. It
 * ends only when it is stopped.
 */
final class RelayLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(RelayLoop.class);
    private static final Duration LEAD_AGAIN = Duration.ofMillis(500);
    private static final Duration CONNECT_AGAIN = Duration.ofSeconds(1);
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(5);

    private final RelayDatabase database;
    private final Supplier<EventSender> senders;
    private final RelayState state;
    private final Clock clock;
    private final CountDownLatch stop = new CountDownLatch(1);

    RelayLoop(RelayDatabase database, Supplier<EventSender> senders, RelayState state, Clock clock) {
        this.database = database;
        this.senders = senders;
        this.state = state;
        this.clock = clock;
    }

    /** Makes the loop end; it finishes what is under way. */
    void stop() {
        stop.countDown();
    }

    @Override
    public void run() {
        try {
            while (!stopped(Duration.ZERO)) {
                session();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void session() throws InterruptedException {
        try (RelaySession session = database.open()) {
            while (!session.lead()) {
                if (stopped(LEAD_AGAIN)) {
                    return;
                }
            }
            LOG.info("This replica relays the outbox");
            state.leads(true);
            lead(session);
        } catch (SQLException e) {
            LOG.warn("The relay lost its database session and connects again", e);
            pause("database");
        } catch (RuntimeException | Error e) {
            // Errors too: a relay that ends leaves every event of this replica's turn in the outbox
            // unnoticed.
            LOG.error("The relay failed and begins again from the outbox", e);
            pause("relay");
        } finally {
            state.leads(false);
        }
    }

    private void lead(RelaySession session) throws SQLException, InterruptedException {
        try (EventSender sender = senders.get()) {
            sender.prepare();
            OutboxDispatcher dispatcher = new OutboxDispatcher(session, sender, state, clock);
            while (!stopped(Duration.ZERO)) {
                dispatcher.turn();
            }
            dispatcher.finish(FINISH_WITHIN);
        }
    }

    private void pause(String reason) throws InterruptedException {
        state.failed(reason);
        stopped(CONNECT_AGAIN);
    }

    /** Waits so long for the order to stop, and returns whether it came. */
    private boolean stopped(Duration within) throws InterruptedException {
        return stop.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }
}
