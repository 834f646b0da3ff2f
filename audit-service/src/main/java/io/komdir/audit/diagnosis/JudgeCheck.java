package io.komdir.audit.diagnosis;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a check found.
 *
 * @param evidence what shows it, up to 4 000 characters
 */
public record JudgeCheck(
        @NotNull Verdict verdict,

        @NotBlank @Size(max = MAX_EVIDENCE) @Schema(examples = "12 of 40 calls listened to; rate below the market")
        String evidence) {
    static final int MAX_EVIDENCE = 4000;
}
