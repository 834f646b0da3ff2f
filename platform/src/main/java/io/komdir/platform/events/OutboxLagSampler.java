package io.komdir.platform.events;

import io.komdir.platform.tenancy.SystemTask;
import io.komdir.platform.tenancy.SystemTasks;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;

/** Samples every few seconds how far the relay is behind. Every replica samples, whether it relays or not. */
@ApplicationScoped
public class OutboxLagSampler {
    /** The number of rows is counted up to here; beyond, the exact number changes nothing. */
    private static final int COUNT_LIMIT = 100_000;

    private static final String BACKLOG = """
            SELECT (SELECT count(*) FROM (SELECT 1 FROM outbox LIMIT :limit) AS bounded) AS waiting,
                   coalesce(extract(epoch FROM clock_timestamp()
                       - (SELECT stored_at FROM outbox ORDER BY sequence LIMIT 1)), 0)::float8 AS lag_seconds,
                   (SELECT count(*) FROM (SELECT 1 FROM outbox WHERE attempts > 0 LIMIT :limit) AS bounded) AS failing
            """;

    private final AtomicReference<Backlog> backlog = new AtomicReference<>(new Backlog(0, 0, 0));
    private final Jdbi jdbi;
    private final SystemTasks tasks;

    OutboxLagSampler(Jdbi jdbi, SystemTasks tasks, MeterRegistry registry) {
        this.jdbi = jdbi;
        this.tasks = tasks;
        registry.gauge(
                "komdir.outbox.waiting", backlog, current -> current.get().waiting());
        registry.gauge(
                "komdir.outbox.lag.seconds", backlog, current -> current.get().lagSeconds());
        registry.gauge(
                "komdir.outbox.failing", backlog, current -> current.get().failing());
    }

    /**
     * Events that wait in the outbox.
     *
     * @param lagSeconds age of the oldest
     * @param failing how many of them failed to leave at least once
     */
    record Backlog(long waiting, double lagSeconds, long failing) {}

    @Scheduled(
            every = "{komdir.events.outbox.sample-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sample() {
        backlog.set(tasks.call(
                SystemTask.RELAY,
                () -> jdbi.withHandle(handle -> handle.createQuery(BACKLOG)
                        .bind("limit", COUNT_LIMIT)
                        .mapTo(Backlog.class)
                        .one())));
    }

    Backlog backlog() {
        return backlog.get();
    }
}
