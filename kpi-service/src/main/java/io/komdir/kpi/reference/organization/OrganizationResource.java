package io.komdir.kpi.reference.organization;

import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.web.ETagByVersion;
import io.komdir.platform.web.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's organization over HTTP. */
@Path("/organization")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ETagByVersion
@Tag(name = "Organization", description = "The company whose sales are managed")
public class OrganizationResource {
    private final OrganizationService service;

    OrganizationResource(OrganizationService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(summary = "Show the organization")
    @APIResponse(
            responseCode = "200",
            description = "Its settings",
            content = @Content(schema = @Schema(implementation = OrganizationView.class)))
    @APIResponse(responseCode = "404", description = "Not created yet")
    public Response get() {
        OrganizationRow row = service.get();
        return EntityTags.ok(OrganizationView.of(row.settings()), row.tag());
    }

    @PUT
    @RolesAllowed(DIRECTOR)
    @Operation(
            summary = "Create or change the organization",
            description =
                    "The first PUT creates it with the standard metrics; before it every other operation answers 404."
                            + " Replaces all settings: an absent field takes its default, only startsOn stays. Once a day has been"
                            + " closed, startsOn cannot move any more: 409 starts-on-fixed.")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or the same as before",
            content = @Content(schema = @Schema(implementation = OrganizationView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = OrganizationView.class)))
    public Response put(
            OrganizationRequest input,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        SavedOrganization saved = service.put(input, ifMatch, ifNoneMatch);
        return EntityTags.put(
                OrganizationView.of(saved.row().settings()), saved.row().tag(), saved.created());
    }
}
