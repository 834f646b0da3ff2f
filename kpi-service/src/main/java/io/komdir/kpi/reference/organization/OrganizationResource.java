package io.komdir.kpi.reference.organization;

import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's organization over HTTP. */
@Path("/organization")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organization", description = "The company whose sales are managed")
public class OrganizationResource {
    private final OrganizationService service;

    OrganizationResource(OrganizationService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(summary = "Show the organization")
    @APIResponse(responseCode = "404", description = "Not created yet")
    public Versioned<OrganizationView> getOrganization() {
        return service.get();
    }

    @PUT
    @RolesAllowed(DIRECTOR)
    @Operation(
            summary = "Create or change the organization",
            description =
                    "The first PUT creates it with the standard metrics; before it every other operation answers 404."
                            + " Replaces all settings: an absent field takes its default, only startsOn stays. Once a day has been"
                            + " closed, startsOn cannot move any more: 409 starts-on-fixed.")
    public Versioned<OrganizationView> putOrganization(
            OrganizationRequest request, @BeanParam WriteConditions conditions) {
        return service.put(request, conditions);
    }
}
