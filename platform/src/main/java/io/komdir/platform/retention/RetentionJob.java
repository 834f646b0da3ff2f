package io.komdir.platform.retention;

import io.komdir.platform.tenancy.SystemTask;
import io.komdir.platform.tenancy.SystemTasks;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Deletes the rows whose {@link Retention} is over, in small transactions, so that no other work waits for it. Every replica
 * may run it at once. Metric {@code komdir.retention.deleted} counts the rows by table.
 */
@ApplicationScoped
public class RetentionJob {
    static final int BATCH = 1_000;

    private final Jdbi jdbi;
    private final SystemTasks tasks;
    private final Clock clock;
    private final MeterRegistry registry;
    private final List<Retention> retentions;
    private volatile boolean stopping;

    RetentionJob(Jdbi jdbi, SystemTasks tasks, Clock clock, MeterRegistry registry, @All List<Retention> retentions) {
        this.jdbi = jdbi;
        this.tasks = tasks;
        this.clock = clock;
        this.registry = registry;
        this.retentions = List.copyOf(retentions);
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    /**
     * Deletes all that is over now; scheduled.
     *
     * @throws RuntimeException the failures of all tables, after the other tables had their turn
     */
    @Scheduled(
            every = "{komdir.retention.purge-interval}",
            delayed = "{komdir.retention.purge-delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void purge() {
        RuntimeException failure = null;
        for (Retention retention : retentions) {
            try {
                purge(retention);
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void purge(Retention retention) {
        int deleted = BATCH;
        while (deleted == BATCH && !stopping) {
            deleted = tasks.call(SystemTask.PURGE, () -> deleteBatch(retention));
            registry.counter("komdir.retention.deleted", "table", retention.table())
                    .increment(deleted);
        }
    }

    private int deleteBatch(Retention retention) {
        return jdbi.withHandle(handle -> handle.createUpdate(retention.delete())
                .bind("cutoff", retention.cutoff(clock))
                .bind("batch", BATCH)
                .execute());
    }
}
