package io.komdir.audit.improvement.task;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be changed of a task. A patch is read as this to find what is not understood, before it is merged. */
@Schema(
        name = "TaskPatchRequest",
        description =
                "JSON merge patch (RFC 7386): an absent field stays, null removes one that may be absent. Rules as for a"
                        + " new task. Of a task in progress only title, area, owner and dueOn.")
public record TaskPatchRequest(
        @Schema(minLength = 1, maxLength = TaskText.MAX_TITLE)
        String title,

        String area,
        String funnel,
        String stage,
        Speed fixSpeed,
        Speed resultSpeed,
        Integer effortDays,
        Integer daysToResult,
        String owner,
        LocalDate dueOn,
        @Schema(description = "Merged field by field") ExpectedEffect expectedEffect) {}
