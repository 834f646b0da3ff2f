package io.komdir.audit.improvement.task;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be done, in the order of work.
 *
 * @param matrix number of unfinished tasks by quadrant, every quadrant from Q1 to Q4
 * @param next the open task whose turn it is; null when none is open
 * @param items open tasks and those in progress
 * @param nextCursor where the next page starts; {@code ""} on the last page
 */
@Schema(name = "Backlog")
public record BacklogView(
        @Schema(
                description = "Number of unfinished tasks by quadrant, every quadrant from Q1 to Q4",
                examples = "{\"Q1\":3,\"Q2\":0,\"Q3\":5,\"Q4\":1}")
        Map<Quadrant, Long> matrix,

        @Schema(nullable = true) TaskView next,

        List<TaskView> items,

        String nextCursor) {
    public BacklogView {
        items = List.copyOf(items);
    }
}
