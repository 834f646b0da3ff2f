package io.komdir.kpi.standup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.standup.Commitment.Found;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A commitment as it is shown. */
@Schema(name = "Commitment")
public record CommitmentView(
        UUID id,
        LocalDate date,

        @Schema(description = "At whose stand-up it was made.")
        String team,

        String employee,
        String fullName,
        String metric,
        BigDecimal value,
        @Schema(description = "Empty for none.") String note,

        @Schema(
                description = "By what is known now. OPEN while the day is not closed, and after it while nothing is"
                        + " known: nobody has pushed anything for the day, or an average or ratio has no parts; and when"
                        + " the employee was away. A day before the organization started is judged like a closed one.")
        CommitmentStatus status,

        @Schema(description = "Absent or not employed on the day: it stays OPEN and nothing is held against anybody.")
        boolean away,

        @Schema(description = "The employee's fact of the day as it is known now.", nullable = true)
        BigDecimal fact,

        @Schema(description = "Of a closed day: the status as it was found at closing.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        CommitmentStatus reportedStatus,

        @Schema(description = "Of a closed day: the fact as it was at closing; left out when there was none.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        BigDecimal reportedFact,

        Instant createdAt,
        String createdBy) {

    static CommitmentView of(Commitment commitment, Found now, Roster roster) {
        Found then = commitment.reported();
        return new CommitmentView(
                commitment.id(),
                commitment.date(),
                commitment.team(),
                commitment.employee(),
                roster.find(commitment.employee()).map(Person::fullName).orElse(commitment.employee()),
                commitment.metric(),
                commitment.value(),
                commitment.note(),
                now.status(),
                !CommitmentVerdicts.there(commitment, roster),
                now.fact(),
                then == null ? null : then.status(),
                then == null ? null : then.fact(),
                commitment.createdAt(),
                commitment.createdBy());
    }
}
