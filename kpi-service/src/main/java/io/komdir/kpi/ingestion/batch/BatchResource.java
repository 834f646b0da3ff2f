package io.komdir.kpi.ingestion.batch;

import io.komdir.kpi.ingestion.SourceAccess;
import io.komdir.platform.security.Roles;
import io.komdir.platform.web.ETagByContent;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Receipts of pushes. A push that changed no fact has one too, though it keeps the revision. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DIRECTOR, Roles.HEAD, Roles.VIEWER, Roles.CRM})
@ETagByContent
@Tag(name = "Push")
public class BatchResource {
    private final BatchList batches;
    private final SourceAccess access;

    @Inject
    BatchResource(BatchList batches, SourceAccess access) {
        this.batches = batches;
        this.access = access;
    }

    @GET
    @Path("/batches")
    @Operation(
            summary = "List receipts of pushes",
            description = "Newest first. A CRM sees those of its source, or else of its own pushes.")
    @APIResponse(responseCode = "200", description = "A page of receipts.")
    public Page<BatchView> listBatches(@QueryParam("source") String source, @BeanParam PageRequest page) {
        return batches.list(access.pushed(source), page);
    }

    @GET
    @Path("/batches/{id}")
    @Operation(summary = "Read the receipt of a push")
    @APIResponse(responseCode = "200", description = "The receipt.")
    @APIResponse(responseCode = "404", description = "No such push that the caller may see.")
    public BatchView getBatch(@PathParam("id") UUID id) {
        return batches.find(id, access.pushed(null));
    }

    @GET
    @Path("/freshness")
    @Operation(
            summary = "See how fresh each source is",
            description =
                    "For each source and kind of rows the time of the last push and the last day that it covered.")
    @APIResponse(responseCode = "200", description = "A page of sources.")
    public Page<FreshnessView> listFreshness(@QueryParam("source") String source, @BeanParam PageRequest page) {
        return batches.freshness(access.fresh(source), page);
    }
}
