package io.komdir.audit.measurement;

import io.komdir.platform.tenancy.SystemTask;
import io.komdir.platform.tenancy.SystemTasks;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Deletes results that no window reaches any more, in small transactions, so that no consumer waits for it. */
@ApplicationScoped
public class MeasurementPurge {
    static final int BATCH = 5_000;

    private static final List<String> DELETES =
            List.of(delete("measured_day"), delete("measured_funnel"), delete("measured_correction"));

    private final Jdbi jdbi;
    private final SystemTasks tasks;
    private final MeasurementSettings settings;

    MeasurementPurge(Jdbi jdbi, SystemTasks tasks, MeasurementSettings settings) {
        this.jdbi = jdbi;
        this.tasks = tasks;
        this.settings = settings;
    }

    @Scheduled(
            every = "{komdir.measurements.purge-interval}",
            delayed = "{komdir.measurements.purge-interval}",
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
                () -> jdbi.withHandle(handle -> handle.createUpdate(delete)
                        .bind("keep", settings.keepDays())
                        .bind("batch", BATCH)
                        .execute()));
    }

    private static String delete(String table) {
        return """
                DELETE FROM %1$s
                WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$s WHERE day < current_date - :keep ORDER BY day LIMIT :batch))
                """.formatted(table);
    }
}
