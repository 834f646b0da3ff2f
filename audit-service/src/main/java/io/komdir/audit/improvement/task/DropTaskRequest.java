package io.komdir.audit.improvement.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The end of a task without a result. */
public record DropTaskRequest(
        @NotBlank @Size(max = TaskText.MAX_REASON) String reason) {}
