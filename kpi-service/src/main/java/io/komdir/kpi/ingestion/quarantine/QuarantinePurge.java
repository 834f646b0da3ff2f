package io.komdir.kpi.ingestion.quarantine;

import io.komdir.platform.tenancy.SystemTask;
import io.komdir.platform.tenancy.SystemTasks;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DELETE;
import org.jdbi.v3.core.Jdbi;

/** Deletes rejected rows 90 days after they came last, in bounded batches that lock little and skip what is locked. */
@ApplicationScoped
public class QuarantinePurge {
    private static final int BATCH = 1000;
    private static final String DELETE = """
            DELETE FROM quarantine
            WHERE (organization_id, id) IN (
                SELECT organization_id, id FROM quarantine
                WHERE rejected_at < now() - interval '90 days'
                ORDER BY rejected_at
                LIMIT :batch
                FOR UPDATE SKIP LOCKED)
            """;

    private final Jdbi jdbi;
    private final SystemTasks tasks;

    QuarantinePurge(Jdbi jdbi, SystemTasks tasks) {
        this.jdbi = jdbi;
        this.tasks = tasks;
    }

    /** Deletes all that may go; scheduled. */
    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void purge() {
        int deleted = BATCH;
        while (deleted == BATCH) {
            deleted = tasks.call(
                    SystemTask.PURGE,
                    () -> jdbi.withHandle(handle ->
                            handle.createUpdate(DELETE).bind("batch", BATCH).execute()));
        }
    }
}
