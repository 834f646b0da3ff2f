package io.komdir.audit.improvement.task;

import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Shows what is to be done, in the order of work. */
@ApplicationScoped
class BacklogService {
    private final BacklogStore backlog;

    BacklogService(BacklogStore backlog) {
        this.backlog = backlog;
    }

    /** Null for any owner or area; the matrix and the next task are those of the same owner and area. */
    @Transactional
    public BacklogView list(String owner, String area, PageRequest request) {
        TaskFilter filter = TaskFilter.of(owner, area);
        Page<StoredTask> page = Page.of(backlog.page(filter, request), request, StoredTask::backlogCursor);
        return new BacklogView(
                backlog.matrix(filter),
                backlog.next(filter).map(TaskView::of).orElse(null),
                page.items().stream().map(TaskView::of).toList(),
                page.nextCursor());
    }
}
