package io.komdir.kpi.ingestion.quarantine;

import io.komdir.kpi.ingestion.SourceAccess;
import io.komdir.platform.problem.Messages;
import io.komdir.platform.security.Roles;
import io.komdir.platform.web.ETagByContent;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rejected rows that wait for their cause to be mended. */
@Path("/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@ETagByContent
@Tag(name = "Quarantine", description = "Rejected rows, kept with reason and original body until replayed or deleted.")
public class QuarantineResource {
    private final QuarantineRows rows;
    private final SourceAccess access;

    @Inject
    QuarantineResource(QuarantineRows rows, SourceAccess access) {
        this.rows = rows;
        this.access = access;
    }

    @GET
    @RolesAllowed({Roles.DIRECTOR, Roles.HEAD, Roles.VIEWER, Roles.CRM})
    @Operation(
            summary = "List rejected rows",
            description =
                    "Newest first. The same bad row again, of the same kind, source and caller, stands once: as it came last,"
                            + " with one more in attempts. A row is kept for 90 days after it came last. A CRM sees the rows of its source,"
                            + " or else of its own pushes.")
    @APIResponse(responseCode = "200", description = "A page of rows.")
    public Page<QuarantineView> listQuarantine(
            @QueryParam("code") @Parameter(description = "reason, such as unknown-employee") String code,
            @QueryParam("source") String source,
            @BeanParam PageRequest page,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String language) {
        return rows.list(code, access.pushed(source), page, Messages.locale(language));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.DIRECTOR, Roles.HEAD, Roles.VIEWER, Roles.CRM})
    @Operation(summary = "Read a rejected row with its whole body")
    @APIResponse(responseCode = "200", description = "The row.")
    @APIResponse(responseCode = "404", description = "No such row that the caller may see.")
    public QuarantineView getQuarantinedRow(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String language) {
        return rows.find(id, access.pushed(null), Messages.locale(language));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.DIRECTOR, Roles.CRM})
    @Operation(summary = "Throw a rejected row away")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "404", description = "No such row that the caller may see.")
    public void deleteQuarantinedRow(@PathParam("id") UUID id) {
        rows.delete(id, access.pushed(null));
    }
}
