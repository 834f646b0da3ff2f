package io.komdir.kpi.reference.team;

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

/** Teams over HTTP. */
@Path("/teams")
@Tag(name = "Teams", description = "Employees under one head; teams may stand below teams")
public class TeamResource {
    private final TeamService service;

    TeamResource(TeamService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(summary = "List the teams", description = "By code.")
    public Page<TeamView> list(@BeanParam PageRequest page) {
        return service.list(page);
    }

    @GET
    @Path("{code}")
    @ETagByVersion
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(summary = "Show a team")
    @APIResponse(
            responseCode = "200",
            description = "The team",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    public Response get(@PathParam("code") String code) {
        StoredTeam stored = service.get(code);
        return EntityTags.ok(TeamView.of(stored.team()), stored.tag());
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(DIRECTOR)
    @Operation(
            summary = "Create or replace a team",
            description =
                    "An unknown head or parent, or a parent below the team, is 422. The same PUT again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The team as replaced, or as it was",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The team as created",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    public Response put(
            @PathParam("code") String code,
            TeamRequest input,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        SavedTeam saved = service.put(code, input, ifMatch, ifNoneMatch);
        return EntityTags.put(TeamView.of(saved.stored().team()), saved.stored().tag(), saved.created());
    }
}
