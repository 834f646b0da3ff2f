package io.komdir.kpi.standup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komdir.kpi.closing.day.DayStatus;
import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.reference.metric.Timing;
import io.komdir.kpi.reporting.deal.AttentionView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The agenda of a team for a date. */
@Schema(name = "Standup")
public record StandupView(
        String team,
        String name,
        LocalDate date,
        boolean workingDay,

        @Schema(description = "Why the date is a day off, in the reader's language; left out on a working day.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String dayOff,

        long revision,

        @Schema(description = "ISO 4217 code of all money in it.")
        String currency,

        @Schema(
                description = "The last working day before the date; null when the year before has none.",
                nullable = true)
        Yesterday yesterday,

        Today today,
        Deals deals,
        Commitments commitments) {

    StandupView withDayOff(String reason) {
        return new StandupView(
                team, name, date, workingDay, reason, revision, currency, yesterday, today, deals, commitments);
    }

    /** The results of the last working day before the date. */
    @Schema(name = "StandupYesterday")
    public record Yesterday(
            LocalDate date,

            @Schema(description = "CLOSED and HISTORY days are final; figures of an OPEN one may still change.")
            DayStatus status,

            @Schema(description = "Nothing was pushed for the day, as in an outage of the CRM: nothing is evaluated.")
            boolean noData,

            @Schema(description = "By missed targets: leading metrics first, worst first; then the others by team.")
            List<Result> people,

            @Schema(
                    description = "Each missed target of a person: leading metrics first, within them the smallest"
                            + " part of the target first (of a goal AT_MOST the farthest beyond it).")
            List<Missed> missed) {

        public Yesterday {
            people = List.copyOf(people);
            missed = List.copyOf(missed);
        }
    }

    /** The verdict on one person's day. */
    @Schema(name = "StandupResult")
    public record Result(
            String employee,
            String fullName,
            @Schema(description = "Team on that day.") String team,
            String teamName,

            @Schema(description = "Has left since, before the date of the stand-up.")
            boolean left,

            Verdict verdict,

            @Schema(description = "Working days met in a row.")
            int streakDays) {}

    /** A missed target of a person. */
    @Schema(name = "StandupMissed")
    public record Missed(
            String employee,
            String fullName,
            String team,
            String teamName,
            Timing timing,
            String metric,
            BigDecimal target,
            BigDecimal fact,

            @Schema(description = "Of a closed day: the fact at closing.") @JsonInclude(JsonInclude.Include.NON_NULL)
            BigDecimal reportedFact,

            @Schema(nullable = true) BigDecimal percent) {}

    /** The norms of the date. */
    @Schema(name = "StandupToday")
    public record Today(
            @Schema(description = "The team's own norms, with its sub-teams.")
            List<NormView> team,

            @Schema(description = "People employed and in the team or a sub-team on the date.")
            List<PersonNorms> people) {

        public Today {
            team = List.copyOf(team);
            people = List.copyOf(people);
        }
    }

    /** One person's norms. */
    @Schema(name = "StandupPerson")
    public record PersonNorms(
            String employee,
            String fullName,
            String team,
            String teamName,

            @Schema(description = "Absent on the date: there are no norms.")
            boolean absent,

            List<NormView> norms) {

        public PersonNorms {
            norms = List.copyOf(norms);
        }
    }

    /** The norm of one metric. */
    @Schema(name = "StandupNorm")
    public record NormView(
            String metric,
            Timing timing,
            @Schema(description = "The day's own target.") BigDecimal target,

            @Schema(
                    description =
                            "With catch-up: when the month's plan is behind, the target and what is missing to date, spread"
                                    + " over the remaining working days, this one included; never easier than the target."
                                    + " Of counts whole numbers, rounded so that the month's plan is reached. For a future"
                                    + " date what is missing up to the last day that is over.")
            BigDecimal norm,

            @Schema(description = "The month's plan is behind.")
            boolean behind) {}

    /** Open deals that need attention. */
    @Schema(name = "StandupDealLoader")
    public record Deals(
            @Schema(description = "How many there are.") int total,

            @Schema(description = "The worst 50 of them, worst first.")
            List<AttentionView.Item> items) {

        public Deals {
            items = List.copyOf(items);
        }
    }

    /** The commitments of people. */
    @Schema(name = "StandupCommitments")
    public record Commitments(
            @Schema(description = "For the date itself.") List<CommitmentView> today,

            @Schema(description = "For the last working day and any day off since: their outcomes; broken ones first.")
            List<CommitmentView> yesterday,

            @Schema(
                    description =
                            "Older ones, 31 days back, that are still open: their day has no data, or is not closed yet.")
            List<CommitmentView> open) {

        public Commitments {
            today = List.copyOf(today);
            yesterday = List.copyOf(yesterday);
            open = List.copyOf(open);
        }
    }
}
