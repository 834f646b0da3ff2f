package io.komdir.audit.improvement.effect;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.problem.Messages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Effects of tasks over HTTP. */
@Path("/tasks/{id}/effect")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Effects", description = "Whether a finished task moved what it was to move")
public class EffectResource {
    private final EffectService service;

    EffectResource(EffectService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show the effect of a task",
            description =
                    "Compares as many working days strictly before the start as strictly after the completion: means of a"
                            + " metric by Welch's interval, conversions of a stage by Newcombe's. MOVED when the 95 % interval of"
                            + " the difference lies wholly on the side from expectedEffect.from to expectedEffect.to. TOO_EARLY"
                            + " says how many working days and counts are missing; windows of conversions grow up to 60 working"
                            + " days until the stage before has counted enough on each side. Decided once and published as"
                            + " audit.effect.measured; later corrections of the facts are shown beside it, in current.")
    public EffectView getEffect(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.get(id, Messages.locale(language));
    }
}
