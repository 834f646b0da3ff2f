package io.komdir.hiring.catalogue.compensation;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.RECRUITER;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /compensation-schemes}. */
@Path("/compensation-schemes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Compensation", description = "Fixed pay, pay by KPI and pay for finished tasks; payouts and simulation")
public class SchemeResource {
    private final SchemeService service;
    private final PayoutService payouts;
    private final SimulationService simulations;

    SchemeResource(SchemeService service, PayoutService payouts, SimulationService simulations) {
        this.service = service;
        this.payouts = payouts;
        this.simulations = simulations;
    }

    @GET
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "List the compensation schemes", description = "By code, each in its newest version.")
    public Page<SchemeView> listCompensationSchemes(@BeanParam PageRequest page) {
        return service.list(page);
    }

    @GET
    @Path("{code}")
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "Show a compensation scheme", description = "In its newest version, or the one asked for.")
    public Versioned<SchemeView> getCompensationScheme(
            @PathParam("code") String code,
            @QueryParam("version") @Parameter(description = "number of a version; the newest one when left out")
                    Integer version) {
        return service.get(code, version);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Create a compensation scheme or give it a new version",
            description =
                    "Versions never change; months are paid by the last version that is valid from them or before. The"
                            + " same scheme from the same month changes nothing.")
    @APIResponse(responseCode = "409", description = "scheme-later: the newest version begins in a later month")
    public Versioned<SchemeView> putCompensationScheme(
            @PathParam("code") String code,
            @NotNull @Valid SchemeRequest input,
            @BeanParam WriteConditions conditions) {
        return service.put(code, input, conditions);
    }

    @POST
    @Path("{code}/payouts")
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD})
    @Operation(
            summary = "Calculate the pay of a month",
            description =
                    "Of an employee from the KPI events of a closed month, or from given figures; line by line, each"
                            + " rounded half up to the currency's smallest unit. Stores nothing: the same version, event and revision"
                            + " give the same answer.")
    @APIResponse(
            responseCode = "409",
            description =
                    "scheme-not-yet: no version was valid in the month; month-open: no closed month has come from kpi-service of"
                            + " the employee")
    public PayoutView calculatePayout(@PathParam("code") String code, @NotNull @Valid PayoutRequest request) {
        return payouts.payout(code, request);
    }

    @POST
    @Path("{code}/simulation")
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD})
    @Operation(
            summary = "Simulate a scheme on past months",
            description =
                    "What the 25th, 50th and 75th percentile person would have earned in a month, by the newest version"
                            + " or by a scheme that is not kept yet; then the code need not exist.")
    public SimulationView simulateScheme(@PathParam("code") String code, @NotNull @Valid SimulationRequest request) {
        return simulations.simulate(code, request);
    }
}
