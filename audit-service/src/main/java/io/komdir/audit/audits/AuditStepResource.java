package io.komdir.audit.audits;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;

import io.komdir.platform.problem.Messages;
import io.komdir.platform.web.ETagByVersion;
import io.komdir.platform.web.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /audits/{id}}: what is done with an audit. If-Match takes its ETag as read in the same language. */
@Path("/audits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Audits")
public class AuditStepResource {
    private final AuditService service;

    AuditStepResource(AuditService service) {
        this.service = service;
    }

    @POST
    @Path("{id}/start")
    @ETagByVersion
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(
            summary = "Start an audit",
            description =
                    "A planned one. Items that name a metric or a stage are filled with what kpi-service has told of the"
                            + " last 20 working days; the audit keeps these facts as they are now. If-Match takes the ETag of the"
                            + " audit as read in the same language.")
    @APIResponse(
            responseCode = "200",
            description = "The audit in progress",
            content = @Content(schema = @Schema(implementation = AuditView.class)))
    @APIResponse(
            responseCode = "409",
            description = "audit-state: it is not planned any more, state tells; auditor-not-independent")
    public Response start(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return ok(service.start(id, ifMatch, Messages.locale(language)));
    }

    @PUT
    @Path("{id}/answers/{item}")
    @ETagByVersion
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(
            summary = "Answer an item",
            description =
                    "While the audit is in progress, and as often as needed: every answer is a line of the history, the"
                            + " newest one counts, the same answer again adds nothing. A PROBLEM needs evidence, unless something was"
                            + " measured for the item: then that stands for it. An audit has up to 10 000 lines of history. If-Match"
                            + " takes the ETag of the audit as read in the same language.")
    @APIResponse(
            responseCode = "200",
            description = "The audit with the answer",
            content = @Content(schema = @Schema(implementation = AuditView.class)))
    @APIResponse(
            responseCode = "409",
            description = "audit-state: it is not in progress, state tells; audit-history-full")
    public Response answer(
            @PathParam("id") UUID id,
            @PathParam("item") String item,
            @NotNull @Valid AnswerRequest answer,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return ok(service.answer(id, item, answer, ifMatch, Messages.locale(language)));
    }

    @POST
    @Path("{id}/complete")
    @ETagByVersion
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(
            summary = "Complete an audit",
            description =
                    "When every item is answered. Gives the score by area with its sum, the findings and the comparison"
                            + " with the audit before; told as audit.audit.completed. The next due date is counted from this day.")
    @APIResponse(
            responseCode = "200",
            description = "The completed audit",
            content = @Content(schema = @Schema(implementation = AuditView.class)))
    @APIResponse(
            responseCode = "409",
            description = "items-open with the member openItems; audit-state: it is not in progress, state tells")
    public Response complete(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return ok(service.complete(id, ifMatch, Messages.locale(language)));
    }

    @POST
    @Path("{id}/cancel")
    @ETagByVersion
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(summary = "Cancel an audit", description = "A planned one or one in progress. Its history stays.")
    @APIResponse(
            responseCode = "200",
            description = "The cancelled audit",
            content = @Content(schema = @Schema(implementation = AuditView.class)))
    @APIResponse(responseCode = "409", description = "audit-state: it has ended already, state tells")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return ok(service.cancel(id, ifMatch, Messages.locale(language)));
    }

    private static Response ok(AuditView view) {
        return EntityTags.ok(view, AuditService.tag(view));
    }
}
