package io.komdir.kpi.access.apikey;

import static io.komdir.platform.security.Roles.DIRECTOR;

import io.komdir.platform.security.Caller;
import io.komdir.platform.web.Idempotent;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** API keys over HTTP. */
@Path("/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(DIRECTOR)
@Tag(name = "API keys", description = "With which a CRM or a dashboard proves who it is")
public class ApiKeyResource {
    private final ApiKeyService service;
    private final Caller caller;

    ApiKeyResource(ApiKeyService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List the keys", description = "Oldest first; never the secret.")
    public Page<ApiKeyView> list(@BeanParam PageRequest page) {
        return service.list(page).map(ApiKeyView::of);
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Make a key",
            description =
                    "256 random bits, sent as X-Api-Key. The answer shows the key, once; only its hash is stored.")
    @APIResponse(
            responseCode = "201",
            description = "The key",
            content = @Content(schema = @Schema(implementation = CreatedApiKey.class)))
    public Response create(ApiKeyRequest input) {
        return Response.status(Response.Status.CREATED)
                .entity(service.create(input, caller.name()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a key", description = "At once: the next request with it is 401.")
    @APIResponse(responseCode = "204", description = "Revoked")
    @APIResponse(responseCode = "404", description = "No such key")
    public void revoke(@PathParam("id") UUID id) {
        service.revoke(id);
    }
}
