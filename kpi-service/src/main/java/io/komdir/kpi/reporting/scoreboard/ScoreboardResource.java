package io.komdir.kpi.reporting.scoreboard;

import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.shared.report.DateRange;
import io.komdir.kpi.shared.report.Report;
import io.komdir.kpi.shared.report.ReportParameters;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.security.Roles;
import io.komdir.platform.tenancy.ReadOnlySnapshot;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /scoreboard}. */
@Path("/scoreboard")
@Tag(name = "Scoreboard")
public class ScoreboardResource {
    private static final String CLOSING = "closing";

    private final ScoreboardService scoreboards;
    private final Organizations organizations;
    private final ReadOnlySnapshot snapshots;

    ScoreboardResource(ScoreboardService scoreboards, Organizations organizations, ReadOnlySnapshot snapshots) {
        this.scoreboards = scoreboards;
        this.organizations = organizations;
        this.snapshots = snapshots;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportParameters.CSV})
    @RolesAllowed({Roles.DIRECTOR, Roles.HEAD, Roles.VIEWER})
    @Operation(
            summary = "Plan against fact for one day",
            description =
                    "People, teams and the organization; leading metrics first, metrics in the order of their position."
                            + " closed=false while the figures may still change. A metric shows when it has a target in the month or a"
                            + " fact in the month to date, on a closed day also when it was reported."
                            + " On a closed day each line has reportedFact, the value at closing, beside fact. Streaks count"
                            + " working days met in a row over at most 400 days; days off, absences and days without data are"
                            + " skipped, and so is a day that is not closed yet and not met yet. Keys of the flat forms: date, scope,"
                            + " name, team, dayVerdict, streakDays; pivot: metric; main value: fact. People without a line on the day"
                            + " have an empty row in the wide form and none in the long one.")
    @APIResponse(responseCode = "404", description = "No organization yet, or no such team.")
    @APIResponse(responseCode = "409", description = "day-not-closed: asOf=closing of a day that is not closed.")
    public RestResponse<ScoreboardView> getScoreboard(
            @Parameter(description = "From 2000 to 2100; default: today in the organization's time zone.")
                    @QueryParam("date")
                    LocalDate date,
            @Parameter(
                            description =
                                    "Code of a team: only its people, itself and its sub-teams. The organization's"
                                            + " lines stay those of all people.")
                    @QueryParam("team")
                    Optional<String> team,
            @Parameter(
                            description = "closing: the day as it was reported when it closed.",
                            schema = @Schema(type = SchemaType.STRING, enumeration = CLOSING))
                    @QueryParam("asOf")
                    Optional<String> asOf,
            @BeanParam ReportParameters form) {
        if (asOf.isPresent() && !asOf.get().equals(CLOSING)) {
            throw BadRequestException.parameter("asOf", "one-of", CLOSING);
        }
        LocalDate today = organizations.today();
        LocalDate day = DateRange.requireDate("date", date == null ? today : date);
        return form.answer(() -> report(snapshots.call(
                () -> asOf.isPresent() ? scoreboards.atClosing(day, team) : scoreboards.at(day, team, today))));
    }

    private static Report<ScoreboardView> report(ScoreboardView scoreboard) {
        return new Report<>(
                scoreboard.revision(), scoreboard.currency(), scoreboard, () -> ScoreboardTable.of(scoreboard));
    }
}
