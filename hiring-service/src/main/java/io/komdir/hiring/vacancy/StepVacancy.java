package io.komdir.hiring.vacancy;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step of a vacancy; both may be left out.
 *
 * @param on null for today
 */
@Schema(name = "VacancyStep")
public record StepVacancy(
        @Schema(description = "Today when absent; not before the step before, at most 366 days ago, not after today")
        LocalDate on,

        @Size(max = VacancyText.REASON) String reason) {
    static final StepVacancy NOW = new StepVacancy(null, null);
}
