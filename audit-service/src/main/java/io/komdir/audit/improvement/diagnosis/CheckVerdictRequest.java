package io.komdir.audit.improvement.diagnosis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a check found.
 *
 * @param evidence what shows it, up to 4 000 characters
 * @param staffing people whom the stage needs; left out, a cause keeps its staffing
 */
public record CheckVerdictRequest(
        @NotNull CheckVerdict verdict,

        @NotBlank @Size(max = MAX_EVIDENCE) @Schema(examples = "12 of 40 calls listened to; rate below the market")
        String evidence,

        @Valid @Schema(nullable = true) Staffing staffing) {
    static final int MAX_EVIDENCE = 4000;

    Judgement judgement() {
        return new Judgement(verdict, evidence.strip(), staffing);
    }
}
