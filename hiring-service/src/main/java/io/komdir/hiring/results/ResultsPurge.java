package io.komdir.hiring.results;

import io.komdir.platform.tenancy.SystemTask;
import io.komdir.platform.tenancy.SystemTasks;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Deletes results of more than 1 100 days ago, in small transactions: a little longer than hires are kept. */
@ApplicationScoped
public class ResultsPurge {
    static final int BATCH = 5_000;

    private static final List<String> DELETES = List.of(delete("day_verdict", "day"), delete("month_result", "month"));

    private final Jdbi jdbi;
    private final SystemTasks tasks;

    ResultsPurge(Jdbi jdbi, SystemTasks tasks) {
        this.jdbi = jdbi;
        this.tasks = tasks;
    }

    @Scheduled(
            every = "{komdir.results.purge-interval}",
            delayed = "{komdir.results.purge-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        for (String delete : DELETES) {
            boolean more = true;
            while (more) {
                more = deleteBatch(delete) == BATCH;
            }
        }
    }

    private int deleteBatch(String delete) {
        return tasks.call(
                SystemTask.PURGE,
                () -> jdbi.withHandle(handle ->
                        handle.createUpdate(delete).bind("batch", BATCH).execute()));
    }

    private static String delete(String table, String day) {
        return """
                DELETE FROM %1$s
                WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$s WHERE %2$s < current_date - 1100 ORDER BY %2$s LIMIT :batch))
                """.formatted(table, day);
    }
}
