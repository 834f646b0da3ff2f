package io.komdir.audit.improvement.task;

import io.komdir.platform.text.Codes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a task comes from.
 *
 * @param diagnosis of a cause, else null
 * @param check code of the check that found the cause, else null
 * @param audit of a finding, else null
 * @param item code of the item that is the finding, else null
 */
public record TaskOrigin(
        @NotNull Type type,

        @Schema(description = "For CAUSE") UUID diagnosis,

        @Pattern(regexp = Codes.PATTERN) @Schema(description = "For CAUSE: the check whose verdict is CAUSE")
        String check,

        @Schema(description = "For AUDIT_ITEM: a completed audit")
        UUID audit,

        @Pattern(regexp = Codes.PATTERN) @Schema(description = "For AUDIT_ITEM: an item with the verdict PROBLEM")
        String item) {
    static final TaskOrigin MANUAL = new TaskOrigin(Type.MANUAL, null, null, null, null);

    /** What a task follows from. */
    public enum Type {
        /** A person's idea. */
        MANUAL,
        /** A confirmed cause of a diagnosis. */
        CAUSE,
        /** A finding of an audit. */
        AUDIT_ITEM
    }
}
