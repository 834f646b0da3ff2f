package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.text.Texts;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a diagnosis ends.
 *
 * @param reason up to 500 characters; required when no check found a cause; blank counts as absent
 * @param note anything else worth keeping, up to 4 000 characters; blank counts as absent
 */
public record CloseDiagnosisRequest(
        @Size(max = MAX_REASON) @Schema(nullable = true, examples = "The target was set for another season")
        String reason,

        @Size(max = MAX_NOTE) @Schema(nullable = true) String note) {
    static final CloseDiagnosisRequest EMPTY = new CloseDiagnosisRequest(null, null);
    static final int MAX_REASON = 500;
    static final int MAX_NOTE = 4000;

    String reasonOrNull() {
        return Texts.stripToNull(reason);
    }

    String noteOrNull() {
        return Texts.stripToNull(note);
    }
}
