package io.komdir.kpi.reference.funnel;

import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Funnels over HTTP. */
@Path("/funnels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Funnels", description = "Ordered stages, their conversions against targets, and what-if")
public class FunnelResource {
    private final FunnelService service;

    FunnelResource(FunnelService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(summary = "List the funnels", description = "By code.")
    public Page<FunnelView> listFunnels(@BeanParam PageRequest page) {
        return service.list(page);
    }

    @GET
    @Path("{code}")
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(summary = "Show a funnel")
    public Versioned<FunnelView> getFunnel(@PathParam("code") String code) {
        return service.get(code);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(DIRECTOR)
    @Operation(
            summary = "Create or replace a funnel",
            description =
                    "2 to 20 stages in order, each counted by a metric with the formula SUM and the unit COUNT. A target"
                            + " conversion is the fraction expected of the stage before: over 0, at most 1, none at the first"
                            + " stage. The norm is how many working days a deal may stay in the stage, 1 to 366. The same PUT"
                            + " again changes nothing. A stage that is left out, or is counted by another metric or after another"
                            + " stage, ends its deviation at the next closing. An organization has at most 50 funnels.")
    @APIResponse(responseCode = "409", description = "There are 50 funnels already: too-many-funnels")
    public Versioned<FunnelView> putFunnel(
            @PathParam("code") String code, FunnelRequest request, @BeanParam WriteConditions conditions) {
        return service.put(code, request, conditions);
    }
}
