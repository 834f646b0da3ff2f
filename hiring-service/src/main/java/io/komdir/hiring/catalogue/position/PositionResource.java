package io.komdir.hiring.catalogue.position;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.RECRUITER;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.web.ETagByVersion;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /positions}. */
@Path("/positions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Positions", description = "What the people of the commercial block do, and what is asked of them")
public class PositionResource {
    private final PositionService service;

    PositionResource(PositionService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "List the positions",
            description =
                    "Built-in and own ones by code. Texts stand in both languages, whatever Accept-Language says.")
    public Page<PositionView> list(@BeanParam PageRequest page) {
        return service.list(page).map(PositionView::of);
    }

    @GET
    @Path("{code}")
    @ETagByVersion
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show a position",
            description = "The organization's own profile when it has one, else the built-in one.")
    @APIResponse(
            responseCode = "200",
            description = "The position",
            content = @Content(schema = @Schema(implementation = PositionView.class)))
    public Response get(@PathParam("code") String code) {
        Position position = service.get(code);
        return EntityTags.ok(PositionView.of(position), PositionService.tag(position));
    }

    @PUT
    @Path("{code}")
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Create a position or give it another profile",
            description = "The same profile again changes nothing. On a built-in code the profile becomes the"
                    + " organization's own. At most 500 own positions: 409 too-many-positions.")
    @APIResponse(
            responseCode = "200",
            description = "The position with its new profile, or as it was",
            content = @Content(schema = @Schema(implementation = PositionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The position as created",
            content = @Content(schema = @Schema(implementation = PositionView.class)))
    @APIResponse(responseCode = "409", description = "too-many-positions: the organization has 500 of its own")
    public Response put(
            @PathParam("code") String code,
            @NotNull @Valid PositionRequest input,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        SavedPosition saved = service.put(code, input, ifMatch, ifNoneMatch);
        return EntityTags.put(
                PositionView.of(saved.position()), PositionService.tag(saved.position()), saved.created());
    }
}
