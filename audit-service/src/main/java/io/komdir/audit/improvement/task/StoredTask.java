package io.komdir.audit.improvement.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.platform.web.Cursor;
import java.math.BigDecimal;

/**
 * A task with what the service has found about it.
 *
 * @param gain expected effect on the funnel's end, a working day; null when unknown
 * @param gainOrder sort key of the backlog as PostgreSQL writes it, such as {@code -1.5} or {@code Infinity}
 * @param carry how the gain comes about; null until it was measured
 * @param effect as decided, else null
 */
record StoredTask(Task task, BigDecimal gain, String gainOrder, FunnelImpact carry, JsonNode effect) {
    /** The sort key of tasks that touch no funnel. */
    static final String LAST = "Infinity";

    Cursor backlogCursor() {
        return Cursor.of(task.quadrant().number(), gainOrder, task.id());
    }
}
