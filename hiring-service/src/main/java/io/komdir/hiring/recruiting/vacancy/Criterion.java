package io.komdir.hiring.recruiting.vacancy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What candidates are scored by.
 *
 * @param code unique within the vacancy
 * @param weight how much it counts beside the others, 1-10
 */
@Schema(name = "VacancyCriterion")
public record Criterion(
        @NotNull @Pattern(regexp = VacancyText.CODE) @Schema(examples = "cold-calls")
        String code,

        @NotBlank @Size(max = VacancyText.ITEM) @Schema(examples = "Has sold by cold calls")
        String title,

        @Min(1) @Max(10) int weight) {}
