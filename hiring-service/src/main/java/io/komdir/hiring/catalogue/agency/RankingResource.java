package io.komdir.hiring.catalogue.agency;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.RECRUITER;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.problem.Messages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /agencies/ranking}. */
@Path("/agencies")
@Tag(name = "Agencies")
public class RankingResource {
    private static final int MAX = 100;

    private final AgencyStore store;
    private final MeasuredAgencies measured;
    private final Messages messages;

    RankingResource(AgencyStore store, MeasuredAgencies measured, Messages messages) {
        this.store = store;
        this.measured = measured;
        this.messages = messages;
    }

    @GET
    @Path("ranking")
    @Transactional
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Rank the agencies",
            description =
                    "By the percent of their assessment, each criterion with its points. Beside it what was measured: days"
                            + " to the first candidate who came to an interview, presented, interviewed, hired, and who is still"
                            + " there and on target 30, 60 and 90 days after the hire.")
    @APIResponse(responseCode = "200", description = "The ranking")
    public AgencyRanking ranking(
            @QueryParam("position")
                    @Pattern(regexp = "^[A-Za-z0-9._:-]{1,64}$")
                    @Parameter(description = "Only agencies that are asked for this position")
                    String position,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(MAX) int limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        List<Agency> best = store.best(position, limit);
        List<String> codes = best.stream().map(Agency::code).toList();
        return AgencyRanking.of(best, measured.of(codes), messages, Messages.locale(language));
    }
}
