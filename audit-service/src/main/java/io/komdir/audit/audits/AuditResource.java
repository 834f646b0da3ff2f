package io.komdir.audit.audits;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.audit.shared.Scopes;
import io.komdir.platform.problem.Messages;
import io.komdir.platform.web.Idempotent;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /audits}: planning and reading. */
@Path("/audits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Audits", description = "A structured look at sales, from plan to comparison")
public class AuditResource {
    private final AuditService service;

    AuditResource(AuditService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(
            summary = "Plan an audit",
            description =
                    "By the newest version of the template, which the audit keeps whatever becomes of the template."
                            + " An unknown template or auditor, and a plannedFor more than a year ago or more than two years"
                            + " ahead, is 422. When the niche is new to all auditors who may audit the scope, the audit contains"
                            + " the onboarding.")
    @APIResponse(
            responseCode = "409",
            description =
                    "auditor-not-independent: the auditor heads the audited team or one above it, or is the one audited.")
    public Versioned<AuditView> planAudit(
            @NotNull @Valid AuditRequest request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.plan(request, Messages.locale(language));
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "List audits", description = "Newest first, without their items.")
    public Page<AuditSummaryView> listAudits(
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
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show an audit",
            description = "With its items, the figures measured for them when it started, and the current answers; once"
                    + " completed with score, findings and a summary of the comparison.")
    public Versioned<AuditView> getAudit(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.get(id, Messages.locale(language));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show who did what when",
            description =
                    "Oldest first: plan, start, every answer, completion, cancellation. Nothing is ever changed or"
                            + " removed; the current answer to an item is its newest one.")
    public Page<AuditLogEntryView> listAuditHistory(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return service.history(id, page);
    }

    @GET
    @Path("{id}/comparison")
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Compare with the previous audit",
            description =
                    "Item by item with the audit of the same template and scope that was completed last before this"
                            + " one. The same code is the same item in every version of a template.")
    @APIResponseSchema(value = ComparisonView.class, responseCode = "200", responseDescription = "The comparison")
    @APIResponse(responseCode = "409", description = "audit-not-completed")
    public ComparisonView compareAudit(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.comparison(id, Messages.locale(language));
    }
}
