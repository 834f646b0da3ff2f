package io.komdir.kpi.reference.funnel;

import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.web.ETagByVersion;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Funnels over HTTP. */
@Path("/funnels")
@Tag(name = "Funnels", description = "Ordered stages, their conversions against targets, and what-if")
public class FunnelResource {
    private final FunnelService service;

    FunnelResource(FunnelService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(summary = "List the funnels", description = "By code.")
    public Page<FunnelView> list(@BeanParam PageRequest page) {
        return service.list(page);
    }

    @GET
    @Path("{code}")
    @ETagByVersion
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(summary = "Show a funnel")
    @APIResponse(
            responseCode = "200",
            description = "The funnel",
            content = @Content(schema = @Schema(implementation = FunnelView.class)))
    public Response get(@PathParam("code") String code) {
        StoredFunnel stored = service.get(code);
        return EntityTags.ok(FunnelView.of(stored.funnel()), stored.tag());
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
    @APIResponse(
            responseCode = "200",
            description = "The funnel as replaced, or as it was",
            content = @Content(schema = @Schema(implementation = FunnelView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The funnel as created",
            content = @Content(schema = @Schema(implementation = FunnelView.class)))
    @APIResponse(responseCode = "409", description = "There are 50 funnels already: too-many-funnels")
    public Response put(
            @PathParam("code") String code,
            FunnelRequest input,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        StoredFunnel saved = service.put(code, input, ifMatch, ifNoneMatch);
        return EntityTags.put(FunnelView.of(saved.funnel()), saved.tag(), saved.created());
    }
}
