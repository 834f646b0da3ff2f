package io.komdir.audit.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The end of a task without a result. */
public record DropTask(
        @NotBlank @Size(max = TaskText.REASON) String reason) {}
