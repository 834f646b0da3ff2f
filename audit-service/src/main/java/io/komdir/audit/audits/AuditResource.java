package io.komdir.audit.audits;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.audit.shared.Scopes;
import io.komdir.platform.problem.Messages;
import io.komdir.platform.web.ETagByVersion;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Idempotent;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /audits}: planning and reading. */
@Path("/audits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Audits", description = "A structured look at sales, from plan to comparison")
public class AuditResource {
    private final AuditPlanning planning;
    private final AuditService service;

    AuditResource(AuditPlanning planning, AuditService service) {
        this.planning = planning;
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(
            summary = "Plan an audit",
            description =
                    "By the newest version of the template, which the audit keeps whatever becomes of the template."
                            + " An unknown template or auditor, and a plannedFor more than a year ago or more than two years ahead, is"
                            + " 422. When the niche is new to all auditors who may audit the scope, the audit carries the onboarding.")
    @APIResponse(
            responseCode = "201",
            description = "The planned audit",
            content = @Content(schema = @Schema(implementation = AuditView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "auditor-not-independent: the auditor heads the audited team or one above it, or is the one audited.")
    public Response plan(
            @NotNull @Valid AuditRequest input, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        AuditView view = planning.plan(input, Messages.locale(language));
        return EntityTags.put(view, AuditService.tag(view), true);
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "List audits", description = "Newest first, without their items.")
    public Page<AuditLine> list(
            @QueryParam("status") Status status,
            @QueryParam("template") @Pattern(regexp = Scopes.CODE) @Parameter(description = "code of a template")
                    String template,
            @QueryParam("scope")
                    @Pattern(regexp = Scopes.SCOPE)
                    @Parameter(description = "organization, team:<code> or employee:<code>")
                    String scope,
            @BeanParam PageRequest page) {
        return service.list(status, template, scope, page);
    }

    @GET
    @Path("{id}")
    @ETagByVersion
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show an audit",
            description = "With its items, what was measured for them when it started, and the present answers; once"
                    + " completed with score, findings and a summary of the comparison.")
    @APIResponse(
            responseCode = "200",
            description = "The audit",
            content = @Content(schema = @Schema(implementation = AuditView.class)))
    public Response get(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        AuditView view = service.get(id, Messages.locale(language));
        return EntityTags.ok(view, AuditService.tag(view));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show who did what when",
            description =
                    "Oldest first: plan, start, every answer, completion, cancellation. Nothing is ever changed or"
                            + " removed; the present answer to an item is its newest one.")
    public Page<AuditLogEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return service.history(id, page);
    }

    @GET
    @Path("{id}/comparison")
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Compare with the audit before",
            description =
                    "Item by item with the audit of the same template and scope that was completed last before this"
                            + " one. The same code is the same item in every version of a template.")
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content = @Content(schema = @Schema(implementation = ComparisonView.class)))
    @APIResponse(responseCode = "409", description = "audit-not-completed")
    public ComparisonView comparison(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.comparison(id, Messages.locale(language));
    }
}
