package io.komdir.hiring.recruiting.vacancy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a vacancy without people. */
@Schema(name = "VacancyCancellation")
public record CancelVacancyRequest(
        @Schema(description = "Today when absent; rules as for every step")
        LocalDate on,

        @NotBlank @Size(max = VacancyText.REASON) String reason) {}
