package io.komdir.platform.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers nothing: whether the API is there, and how fast an answer can be at best. */
@Path("/ping")
@Tag(name = "Ping", description = "Whether the API is there")
public class PingResource {

    @GET
    @PermitAll
    @Operation(summary = "Answer 204", description = "Needs no credentials, reads nothing.")
    public void ping() {
        // Nothing to do: the answer is that there is one.
    }
}
