package io.komdir.hiring.recruiting.vacancy;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step of a vacancy; both may be left out.
 *
 * @param on null for today
 */
@Schema(name = "VacancyStep")
public record VacancyStepRequest(
        @Schema(description = "Today when absent; not before the step before, at most 366 days ago, not after today")
        LocalDate on,

        @Size(max = VacancyText.REASON) String reason) {
    static final VacancyStepRequest NOW = new VacancyStepRequest(null, null);
}
