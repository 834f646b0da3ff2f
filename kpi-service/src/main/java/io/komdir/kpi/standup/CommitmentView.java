package io.komdir.kpi.standup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.standup.Commitment.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A commitment in an answer. */
@Schema(name = "Commitment")
public record CommitmentView(
        UUID id,
        LocalDate date,

        @Schema(description = "Team of the stand-up.") String team,

        String employee,
        String fullName,
        String metric,
        BigDecimal value,
        @Schema(description = "Empty for none.") String note,

        @Schema(
                description =
                        "By current data. OPEN while the day is open, and after it without data: nothing was pushed"
                                + " for the day, or an average or ratio has nothing to compute from; and when the employee was"
                                + " absent. A day before the organization started is evaluated like a closed one.")
        CommitmentStatus status,

        @Schema(description = "Absent or not employed on the day: it stays OPEN.")
        boolean away,

        @Schema(description = "The employee's fact of the day by current data.", nullable = true)
        BigDecimal fact,

        @Schema(description = "Of a closed day: the status at closing.") @JsonInclude(JsonInclude.Include.NON_NULL)
        CommitmentStatus reportedStatus,

        @Schema(description = "Of a closed day: the fact at closing; left out when there was none.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        BigDecimal reportedFact,

        Instant createdAt,
        String createdBy) {

    static CommitmentView of(Commitment commitment, Outcome now, Roster roster) {
        Outcome reported = commitment.reported();
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
                !CommitmentEvaluator.present(commitment, roster),
                now.fact(),
                reported == null ? null : reported.status(),
                reported == null ? null : reported.fact(),
                commitment.createdAt(),
                commitment.createdBy());
    }
}
