package io.komdir.hiring.catalogue.position;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    public Page<PositionView> listPositions(@BeanParam PageRequest page) {
        return service.list(page);
    }

    @GET
    @Path("{code}")
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show a position",
            description = "The organization's own profile when it has one, else the built-in one.")
    public Versioned<PositionView> getPosition(@PathParam("code") String code) {
        return service.get(code);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Create a position or give it another profile",
            description = "The same profile again changes nothing. On a built-in code the profile becomes the"
                    + " organization's own. At most 500 own positions: 409 too-many-positions.")
    @APIResponse(responseCode = "409", description = "too-many-positions: the organization has 500 of its own")
    public Versioned<PositionView> putPosition(
            @PathParam("code") String code,
            @NotNull @Valid PositionRequest input,
            @BeanParam WriteConditions conditions) {
        return service.put(code, input, conditions);
    }
}
