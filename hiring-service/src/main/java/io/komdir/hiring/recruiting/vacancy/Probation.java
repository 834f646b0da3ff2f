package io.komdir.hiring.recruiting.vacancy;

import static io.komdir.hiring.recruiting.vacancy.VacancyText.ITEM;
import static io.komdir.hiring.recruiting.vacancy.VacancyText.ITEMS;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The time in which both sides see whether it fits.
 *
 * @param months how long, 1-6; null while it is not said
 */
@Schema(name = "Probation")
public record Probation(
        @Size(max = ITEMS) List<@NotBlank @Size(max = ITEM) String> tasks,
        @Size(max = ITEMS) List<@NotBlank @Size(max = ITEM) String> successCriteria,

        @Min(1) @Max(VacancyText.MONTHS) @Schema(examples = "3")
        Integer months,

        @Size(max = ITEMS) List<@NotNull @Valid ProbationTarget> targets) {

    public Probation {
        tasks = Lists.kept(tasks);
        successCriteria = Lists.kept(successCriteria);
        targets = Lists.kept(targets);
    }
}
