package io.komdir.hiring.catalogue.sourcing;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.RECRUITER;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.problem.Messages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /sourcing}. */
@Path("/sourcing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
@Tag(name = "Sourcing", description = "Who searches, who does the work; computes and stores nothing")
public class SourcingResource {
    private final SourcingService service;

    SourcingResource(SourcingService service) {
        this.service = service;
    }

    @POST
    @Path("comparison")
    @Operation(
            summary = "Own hiring against an agency",
            description =
                    "Own hiring costs the hours of the people involved x their rates, and what is spent besides. An agency"
                            + " costs its fee, a number of monthly salaries of the offer, due once the probation is passed, and"
                            + " the hours of those who work with it. Where nothing is given: 2 to 4 weeks against 1 to 2, a fee"
                            + " of 1 to 2 salaries.")
    @APIResponse(responseCode = "200", description = "Both ways side by side, in the organization's currency")
    public SourcingComparison compareSourcing(
            @NotNull @Valid SourcingRequest input, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.compare(input, Messages.locale(language));
    }

    @POST
    @Path("marketing")
    @Operation(
            summary = "Contractors or an internet marketer of one's own",
            description = "Contractors serve budgets up to the threshold, 1 000 000 RUB a month; above it, hire.")
    @APIResponse(responseCode = "200", description = "The recommendation with its reasons")
    public MarketingRecommendation recommendMarketing(
            @NotNull @Valid MarketingRequest input, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.marketing(input, Messages.locale(language));
    }
}
