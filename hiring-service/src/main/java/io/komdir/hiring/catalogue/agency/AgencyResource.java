package io.komdir.hiring.catalogue.agency;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.RECRUITER;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.problem.Messages;
import io.komdir.platform.text.Codes;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /agencies}. */
@Path("/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies", description = "HR agencies, their terms and how they are assessed")
public class AgencyResource {
    private static final int MAX_RANKED = 100;

    private final AgencyService service;

    AgencyResource(AgencyService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "List the agencies", description = "By code.")
    public Page<AgencyView> listAgencies(
            @BeanParam PageRequest page, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.list(page, Messages.locale(language));
    }

    @GET
    @Path("{code}")
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "Show an agency")
    public Versioned<AgencyView> getAgency(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.get(code, Messages.locale(language));
    }

    @PUT
    @Path("{code}")
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Create or replace an agency",
            description =
                    "Its assessment stays. The same again changes nothing. The code ranking is taken by the ranking.")
    public Versioned<AgencyView> putAgency(
            @PathParam("code") String code,
            @NotNull @Valid AgencyRequest input,
            @BeanParam WriteConditions conditions,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.put(code, input, conditions, Messages.locale(language));
    }

    @PUT
    @Path("{code}/assessment")
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Assess an agency",
            description =
                    "By all eight criteria, each 0 to 5 with a weight 0 to 10 and what it rests on. It replaces the"
                            + " assessment before; the same again changes nothing, nor who gave it.")
    public Versioned<AgencyView> assessAgency(
            @PathParam("code") String code,
            @NotNull @Valid AssessmentRequest input,
            @BeanParam WriteConditions conditions,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.assess(code, input, conditions, Messages.locale(language));
    }

    @GET
    @Path("ranking")
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Rank the agencies",
            description =
                    "By the percent of their assessment, each criterion with its points. Beside it what was measured: days"
                            + " to the first candidate who came to an interview, presented, interviewed, hired, and who is still"
                            + " there and on target 30, 60 and 90 days after the hire.")
    public AgencyRanking rankAgencies(
            @QueryParam("position")
                    @Pattern(regexp = Codes.PATTERN)
                    @Parameter(description = "Only agencies that search for this position")
                    String position,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(MAX_RANKED) int limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.rank(position, limit, Messages.locale(language));
    }
}
