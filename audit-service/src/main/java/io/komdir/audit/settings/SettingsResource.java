package io.komdir.audit.settings;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.web.ETagByVersion;
import io.komdir.platform.web.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** The organization's thresholds over HTTP. */
@Path("/settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ETagByVersion
@Tag(name = "Settings", description = "Thresholds of an organization, in working days")
public class SettingsResource {
    private final SettingsService service;

    SettingsResource(SettingsService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "Show the thresholds", description = "The defaults until the organization sets its own.")
    @APIResponse(
            responseCode = "200",
            description = "The thresholds",
            content = @Content(schema = @Schema(implementation = Thresholds.class)))
    public Response get() {
        Thresholds thresholds = service.get();
        return EntityTags.ok(thresholds, SettingsService.tag(thresholds));
    }

    @PUT
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(
            summary = "Set the thresholds",
            description =
                    "Replaces all settings: an absent field takes its default. Speeds of OPEN tasks that were derived from"
                            + " days are derived anew within about a minute; a task whose quadrant changes by it is told as"
                            + " audit.task.prioritized. What has been started keeps its place.")
    @APIResponse(
            responseCode = "200",
            description = "The thresholds as they are now",
            content = @Content(schema = @Schema(implementation = Thresholds.class)))
    public Response put(@NotNull @Valid SettingsRequest input, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Thresholds thresholds = service.put(input, ifMatch);
        return EntityTags.ok(thresholds, SettingsService.tag(thresholds));
    }
}
