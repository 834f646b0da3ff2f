package io.komdir.kpi.reporting.leaderboard;

import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.shared.report.DateRange;
import io.komdir.kpi.shared.report.ReportParameters;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /leaderboard}. */
@Path("/leaderboard")
@Tag(name = "Leaderboard")
public class LeaderboardResource {
    private static final int MOST = 1000;

    private final LeaderboardService leaderboards;
    private final Organizations organizations;

    @Inject
    LeaderboardResource(LeaderboardService leaderboards, Organizations organizations) {
        this.leaderboards = leaderboards;
        this.organizations = organizations;
    }

    /** Employees in the order of their results. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportParameters.CSV})
    @RolesAllowed({Roles.DIRECTOR, Roles.HEAD, Roles.VIEWER})
    @Operation(
            summary = "Employees in the order of their results",
            description =
                    "By percent of the employee's own target over the period, in which absences ask for nothing, so that"
                            + " nobody loses a place by a leave; for a goal AT_MOST the lowest percentage leads. Then"
                            + " those without target, or with one of 0, by their fact. Ties (equal percentages with one"
                            + " digit after the point, equal facts) share a place: 1, 1, 3. Whoever was absent all the"
                            + " time, or has nothing to rank by, is in notRanked. With a team only the days in it and its"
                            + " sub-teams count, facts and targets alike. Keys of the flat forms: employee, fullName,"
                            + " team; pivot: metric; main value: fact.")
    @APIResponse(
            responseCode = "200",
            description = "The leaderboard.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = LeaderboardView.class)),
                @Content(mediaType = ReportParameters.CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "304", description = "Nothing changed since the tag in If-None-Match.")
    @APIResponse(responseCode = "400", description = "A parameter is missing, cannot be read or is out of range.")
    @APIResponse(responseCode = "404", description = "No organization yet, or no such metric or team.")
    public Response leaderboard(
            @Parameter(description = "Code of a metric.", required = true) @QueryParam("metric") String metric,
            @Parameter(description = "First day; default: the first of the month of to.") @QueryParam("from")
                    LocalDate from,
            @Parameter(
                            description =
                                    "Last day, included; default: today in the organization's time zone. At most 732 days.")
                    @QueryParam("to")
                    LocalDate to,
            @Parameter(description = "Code of a team: only what was done in it and its sub-teams.") @QueryParam("team")
                    Optional<String> team,
            @Parameter(
                            description = "Most rows.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    @QueryParam("limit")
                    @DefaultValue("100")
                    int limit,
            @BeanParam ReportParameters form) {
        if (metric == null) {
            throw BadRequestException.parameter("metric", "required");
        }
        if (limit < 1 || limit > MOST) {
            throw BadRequestException.parameter("limit", "range", 1, MOST);
        }
        DateRange range = DateRange.orMonthToDate(from, to, organizations.today());
        return form.answer(() -> LeaderboardView.report(leaderboards.leaderboard(metric, range, team, limit)));
    }
}
