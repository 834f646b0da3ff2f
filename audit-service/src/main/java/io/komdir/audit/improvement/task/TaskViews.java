package io.komdir.audit.improvement.task;

import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Shows tasks with the impacts of their expected effects, which are read by one statement however many tasks there are. */
@ApplicationScoped
class TaskViews {
    private final FunnelImpactStore impacts;

    TaskViews(FunnelImpactStore impacts) {
        this.impacts = impacts;
    }

    List<TaskView> of(List<TaskEntity> rows) {
        Map<FunnelImpactKey, FunnelImpact> found =
                impacts.of(rows.stream().map(row -> key(row.task())).toList());
        return rows.stream()
                .map(row -> TaskView.of(new StoredTask(row.task(), found.get(key(row.task())), row.effect)))
                .toList();
    }

    Versioned<TaskView> of(TaskEntity row) {
        TaskView view = of(List.of(row)).get(0);
        return Versioned.of(view, EntityTags.of("task", view));
    }

    private static FunnelImpactKey key(Task task) {
        return FunnelImpactKey.of(task.plan());
    }
}
