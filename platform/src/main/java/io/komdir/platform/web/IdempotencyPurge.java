package io.komdir.platform.web;

import io.komdir.platform.tenancy.SystemTask;
import io.komdir.platform.tenancy.SystemTasks;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** Deletes keys whose 24 hours are over, in bounded batches that lock little and skip what is locked. */
@ApplicationScoped
class IdempotencyPurge {
    private static final int BATCH = 1000;
    private static final String DELETE = """
            DELETE FROM idempotency_key
            WHERE (organization_id, key_hash) IN (
                SELECT organization_id, key_hash FROM idempotency_key
                WHERE created_at < now() - interval '24 hours'
                ORDER BY created_at
                LIMIT :batch
                FOR UPDATE SKIP LOCKED)
            """;

    private final Jdbi jdbi;
    private final SystemTasks tasks;

    IdempotencyPurge(Jdbi jdbi, SystemTasks tasks) {
        this.jdbi = jdbi;
        this.tasks = tasks;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        int deleted = BATCH;
        while (deleted == BATCH) {
            deleted = tasks.call(
                    SystemTask.PURGE,
                    () -> jdbi.withHandle(handle ->
                            handle.createUpdate(DELETE).bind("batch", BATCH).execute()));
        }
    }
}
