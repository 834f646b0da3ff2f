package io.komdir.kpi.reporting.scoreboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komdir.kpi.evaluation.Streak;
import io.komdir.kpi.evaluation.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Plan against fact for one day. The same record is stored when the day closes and read back as it was reported.
 *
 * @param closed false while the figures may still become those of the closing
 * @param history the day is before the organization's start and is never closed
 * @param revision of the organization's data that the report shows
 * @param currency ISO 4217 code of all money in it
 * @param rows one per person, by team and code
 * @param teams one per team, each before its sub-teams
 */
@Schema(name = "Scoreboard")
public record ScoreboardView(
        LocalDate date,
        boolean workingDay,
        boolean closed,
        boolean history,
        long revision,
        String currency,
        List<PersonRow> rows,
        List<TeamRow> teams,
        OrganizationRow organization) {

    public ScoreboardView {
        rows = List.copyOf(rows);
        teams = List.copyOf(teams);
    }

    /** The same report with the people and rows of some teams only. */
    ScoreboardView withTeams(Set<String> codes) {
        return new ScoreboardView(
                date,
                workingDay,
                closed,
                history,
                revision,
                currency,
                rows.stream().filter(row -> codes.contains(row.team())).toList(),
                teams.stream().filter(row -> codes.contains(row.team())).toList(),
                organization);
    }

    /** The same report marked as closed: it was made in the moment before the closing. */
    ScoreboardView asClosed() {
        return new ScoreboardView(date, workingDay, true, history, revision, currency, rows, teams, organization);
    }

    /** One person, employed on the day or with facts on it. */
    @Schema(name = "ScoreboardPerson")
    public record PersonRow(
            String employee,
            String fullName,

            @Schema(description = "Team on that day.", nullable = true)
            String team,

            @Schema(
                    description = "MET when every leading line with a target is met; without leading targets the"
                            + " lagging ones decide.")
            Verdict verdict,

            List<LineView> leading,
            List<LineView> lagging,
            Streak streak) {

        PersonRow withStreak(Streak counted) {
            return new PersonRow(employee, fullName, team, verdict, leading, lagging, counted);
        }
    }

    /** One team with its sub-teams. */
    @Schema(name = "ScoreboardTeam")
    public record TeamRow(
            String team,
            String name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
            String parent,

            Verdict verdict,
            List<LineView> leading,
            List<LineView> lagging) {}

    /** All employees together, also those without a team. */
    @Schema(name = "ScoreboardOrganization")
    public record OrganizationRow(Verdict verdict, List<LineView> leading, List<LineView> lagging) {}
}
