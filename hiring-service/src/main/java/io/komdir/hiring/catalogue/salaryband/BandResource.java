package io.komdir.hiring.catalogue.salaryband;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.RECRUITER;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.hiring.catalogue.position.Level;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /salary-bands}. */
@Path("/salary-bands")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Salary bands", description = "What a position is paid on a level, in a region, from a date")
public class BandResource {
    private static final String ON = "The bands of this day; of today when left out";

    private final BandService service;

    BandResource(BandService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "List the bands that stand",
            description = "Own and default ones in the organization's currency, by position, level and region.")
    public Page<BandView> listSalaryBands(
            @QueryParam("position") String position,
            @QueryParam("on") @Parameter(description = ON) LocalDate on,
            @BeanParam PageRequest page) {
        return service.list(position, on, page);
    }

    @GET
    @Path("{position}/{level}")
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show a band with its history",
            description =
                    "The region's own band, else the one for all regions, else the default. 404 when there is none:"
                            + " there are defaults in RUB for marketing only.")
    public BandHistoryView getSalaryBand(
            @PathParam("position") String position,
            @PathParam("level") Level level,
            @QueryParam("region") String region,
            @QueryParam("on") @Parameter(description = ON) LocalDate on) {
        return service.get(position, level, region, on);
    }

    @PUT
    @Path("{position}/{level}")
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Add a band",
            description =
                    "It replaces the one before from its first day and never changes afterwards; the same again changes"
                            + " nothing. At most 200 of one position, level and region.")
    @APIResponse(
            responseCode = "409",
            description = "band-stands: that day's band says something else; band-later: one of a later day stands;"
                    + " too-many-bands")
    public Versioned<BandView> putSalaryBand(
            @PathParam("position") String position,
            @PathParam("level") Level level,
            @NotNull @Valid BandRequest input) {
        return service.put(position, level, input);
    }

    @POST
    @Path("check")
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Check an offer against its band",
            description =
                    "Compa-ratio is offer / midpoint, range penetration (offer - from) / (to - from). Of a span the middle"
                            + " is judged, and each end beside it. Stores nothing.")
    public OfferCheck checkOffer(@NotNull @Valid OfferCheckRequest input) {
        return service.check(input);
    }
}
