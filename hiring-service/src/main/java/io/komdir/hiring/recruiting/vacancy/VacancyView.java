package io.komdir.hiring.recruiting.vacancy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A vacancy as it is shown.
 *
 * @param scoredBy the criteria that count: those of the spec, else its requirements
 * @param deadline three calendar months after the first opening, null before
 */
@Schema(name = "Vacancy")
public record VacancyView(
        UUID id,
        int version,
        VacancyStatus status,
        @JsonUnwrapped VacancySpec spec,
        Completeness completeness,
        List<Criterion> scoredBy,
        LocalDate openedOn,
        LocalDate deadline,

        @Schema(description = "Day on which it was published as overdue")
        LocalDate overdueToldOn,

        @Schema(description = "Null for a vacancy made by hand")
        Origin origin,

        List<Hire> hires,
        List<Note> notes,
        List<Move> history) {

    static VacancyView of(Vacancy vacancy) {
        return new VacancyView(
                vacancy.id(),
                vacancy.version(),
                vacancy.status(),
                vacancy.spec(),
                vacancy.spec().completeness(),
                vacancy.spec().scoredBy(),
                vacancy.openedOn(),
                vacancy.deadline(),
                vacancy.overdueToldOn(),
                vacancy.origin(),
                vacancy.hires(),
                vacancy.notes(),
                vacancy.history());
    }
}
