package io.komdir.kpi.reporting.leaderboard;

import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.shared.report.PeriodParameters;
import io.komdir.kpi.shared.report.ReportParameters;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /leaderboard}. */
@Path("/leaderboard")
@Tag(name = "Leaderboard")
public class LeaderboardResource {
    private static final int MAX_LIMIT = 1000;

    private final LeaderboardService leaderboards;
    private final Organizations organizations;

    LeaderboardResource(LeaderboardService leaderboards, Organizations organizations) {
        this.leaderboards = leaderboards;
        this.organizations = organizations;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportParameters.CSV})
    @RolesAllowed({Roles.DIRECTOR, Roles.HEAD, Roles.VIEWER})
    @Operation(
            summary = "Employees in the order of their results",
            description =
                    "By percent of the employee's own target over the period, to which absences add nothing, so that an"
                            + " absence costs no place; for a goal AT_MOST the lowest percentage leads. Then"
                            + " those without target, or with one of 0, by their fact. Ties (equal percentages with one"
                            + " digit after the point, equal facts) share a place: 1, 1, 3. Employees who were absent all the"
                            + " time, or have nothing to rank by, are in notRanked. With a team only the days in it and its"
                            + " sub-teams count, facts and targets alike. Keys of the flat forms: employee, fullName,"
                            + " team; pivot: metric; main value: fact.")
    @APIResponse(responseCode = "404", description = "No organization yet, or no such metric or team.")
    public RestResponse<LeaderboardView> getLeaderboard(
            @Parameter(description = "Code of a metric.", required = true) @QueryParam("metric") String metric,
            @BeanParam PeriodParameters period,
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
        if (limit < 1 || limit > MAX_LIMIT) {
            throw BadRequestException.parameter("limit", "range", 1, MAX_LIMIT);
        }
        LeaderboardQuery query =
                new LeaderboardQuery(metric, period.range(organizations.today()), team.orElse(null), limit);
        return form.answer(() -> leaderboards.leaderboard(query).report());
    }
}
