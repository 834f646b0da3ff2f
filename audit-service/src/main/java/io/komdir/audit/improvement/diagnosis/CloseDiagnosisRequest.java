package io.komdir.audit.improvement.diagnosis;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a diagnosis ends.
 *
 * @param reason up to 500 characters; required when no check found a cause
 * @param note anything else worth keeping, up to 4 000 characters
 */
public record CloseDiagnosisRequest(
        @Size(max = MAX_REASON) @Schema(nullable = true, examples = "The target was set for another season")
        String reason,

        @Size(max = MAX_NOTE) @Schema(nullable = true) String note) {
    /** Without a word. */
    static final CloseDiagnosisRequest SILENTLY = new CloseDiagnosisRequest(null, null);

    static final int MAX_REASON = 500;
    static final int MAX_NOTE = 4000;

    /** The reason without blanks around it, null when nothing is left. */
    String plainReason() {
        return plain(reason);
    }

    /** The note, likewise. */
    String plainNote() {
        return plain(note);
    }

    private static String plain(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
