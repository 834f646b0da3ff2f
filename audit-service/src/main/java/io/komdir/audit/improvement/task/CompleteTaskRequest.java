package io.komdir.audit.improvement.task;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The completion of a task. */
public record CompleteTaskRequest(
        @Schema(description = "Not before the start, not in the future; default: today in the organization's time zone")
        LocalDate on) {
    static final CompleteTaskRequest TODAY = new CompleteTaskRequest(null);
}
