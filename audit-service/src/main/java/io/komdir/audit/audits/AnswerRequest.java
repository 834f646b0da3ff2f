package io.komdir.audit.audits;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer to an item. */
public record AnswerRequest(
        @NotNull Verdict verdict,

        @Size(max = MAX_TEXT)
        @Schema(
                nullable = true,
                description = "what shows it; needed for a PROBLEM unless something was measured for the item",
                examples = "12 of 40 leads without a call on the first day")
        String evidence,

        @Size(max = MAX_TEXT) @Schema(nullable = true) String note) {
    static final int MAX_TEXT = 4000;

    Answer to(String item) {
        return new Answer(item, verdict, evidence, note);
    }
}
