package io.komdir.platform.events;

import io.komdir.platform.tenancy.SystemTask;
import io.komdir.platform.tenancy.SystemTasks;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** Deletes the inbox's records whose retention is over, in small transactions, so that no consumer waits for it. */
@ApplicationScoped
public class InboxPurge {
    static final int BATCH = 5_000;

    private static final String DELETE = """
            DELETE FROM inbox
            WHERE ctid = ANY (ARRAY(SELECT ctid FROM inbox WHERE delete_after < now() ORDER BY delete_after LIMIT :batch))
            """;

    private final Jdbi jdbi;
    private final SystemTasks tasks;

    InboxPurge(Jdbi jdbi, SystemTasks tasks) {
        this.jdbi = jdbi;
        this.tasks = tasks;
    }

    @Scheduled(every = "{komdir.events.inbox.purge-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        boolean more = true;
        while (more) {
            more = deleteBatch() == BATCH;
        }
    }

    private int deleteBatch() {
        return tasks.call(
                SystemTask.PURGE,
                () -> jdbi.withHandle(handle ->
                        handle.createUpdate(DELETE).bind("batch", BATCH).execute()));
    }
}
