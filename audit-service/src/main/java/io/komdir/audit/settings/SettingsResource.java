package io.komdir.audit.settings;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organization's thresholds over HTTP. */
@Path("/settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Settings", description = "Thresholds of an organization, in working days")
public class SettingsResource {
    private final Settings settings;

    SettingsResource(Settings settings) {
        this.settings = settings;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "Show the thresholds", description = "The defaults until the organization sets its own.")
    public Versioned<Thresholds> getSettings() {
        return settings.get();
    }

    @PUT
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(
            summary = "Set the thresholds",
            description =
                    "Replaces all settings: an absent field takes its default. Speeds of OPEN tasks that were derived from"
                            + " days are derived anew within about a minute; a task whose quadrant changes by it is"
                            + " published as audit.task.prioritized. Started tasks keep their place.")
    public Versioned<Thresholds> putSettings(
            @NotNull @Valid SettingsRequest request, @BeanParam WriteConditions conditions) {
        return settings.put(request, conditions);
    }
}
