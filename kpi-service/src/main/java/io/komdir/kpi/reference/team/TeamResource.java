package io.komdir.kpi.reference.team;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Teams over HTTP. */
@Path("/teams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams", description = "Employees under one head; teams may be below teams")
public class TeamResource {
    private final TeamService service;

    TeamResource(TeamService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(summary = "List the teams", description = "By code.")
    public Page<TeamView> listTeams(@BeanParam PageRequest page) {
        return service.list(page);
    }

    @GET
    @Path("{code}")
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(summary = "Show a team")
    public Versioned<TeamView> getTeam(@PathParam("code") String code) {
        return service.get(code);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(DIRECTOR)
    @Operation(
            summary = "Create or replace a team",
            description =
                    "An unknown head or parent, or a parent below the team, is 422. The same PUT again changes nothing.")
    public Versioned<TeamView> putTeam(
            @PathParam("code") String code, TeamRequest request, @BeanParam WriteConditions conditions) {
        return service.put(code, request, conditions);
    }
}
