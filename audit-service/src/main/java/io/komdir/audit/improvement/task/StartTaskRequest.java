package io.komdir.audit.improvement.task;

import io.komdir.platform.text.Texts;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The start of a task. */
public record StartTaskRequest(
        @Schema(description = "Up to 366 days back, not in the future; default: today in the organization's time zone")
        LocalDate on,

        @Size(max = TaskText.MAX_REASON)
        @Schema(description = "Why it does not wait for the open tasks of earlier quadrants; kept when there are any")
        String overrideReason) {
    static final StartTaskRequest TODAY = new StartTaskRequest(null, null);

    /** Null when there is none. */
    String reason() {
        return Texts.stripToNull(overrideReason);
    }
}
