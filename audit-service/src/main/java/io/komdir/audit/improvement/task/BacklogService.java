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
    public BacklogView get(String owner, String area, PageRequest request) {
        Page<TaskView> page = Page.of(backlog.page(owner, area, request), request, BacklogStore.Row::cursor)
                .map(row -> TaskView.of(backlog.stored(row)));
        return new BacklogView(
                backlog.matrix(owner, area),
                backlog.next(owner, area).map(TaskView::of).orElse(null),
                page.items(),
                page.nextCursor());
    }
}
