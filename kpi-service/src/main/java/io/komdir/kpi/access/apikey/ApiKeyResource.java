package io.komdir.kpi.access.apikey;

import static io.komdir.platform.security.Roles.DIRECTOR;

import io.komdir.platform.security.Caller;
import io.komdir.platform.web.Idempotent;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** API keys over HTTP. */
@Path("/api-keys")
@Produces(MediaType.APPLICATION_JSON)
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
    public Page<ApiKeyView> listApiKeys(@BeanParam PageRequest page) {
        return service.list(page);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Create a key",
            description =
                    "256 random bits, sent as X-Api-Key. The answer shows the key, once; only its hash is stored.")
    public CreatedApiKeyView createApiKey(ApiKeyRequest request) {
        return service.create(request, caller.name());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a key", description = "At once: the next request with it is 401.")
    public void revokeApiKey(@PathParam("id") UUID id) {
        service.revoke(id);
    }
}
