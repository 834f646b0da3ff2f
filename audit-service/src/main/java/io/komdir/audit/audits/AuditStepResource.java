package io.komdir.audit.audits;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;

import io.komdir.platform.problem.Messages;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /audits/{id}}: the steps of an audit. If-Match takes its ETag as read in the same language. */
@Path("/audits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Audits")
public class AuditStepResource {
    private final AuditLifecycleService service;

    AuditStepResource(AuditLifecycleService service) {
        this.service = service;
    }

    @POST
    @Path("{id}/start")
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(
            summary = "Start an audit",
            description =
                    "A planned one. Items that name a metric or a stage are filled with the figures that kpi-service has"
                            + " published for the last 20 working days; the audit keeps these facts as they are now. If-Match"
                            + " takes the ETag of the audit as read in the same language.")
    @APIResponse(
            responseCode = "409",
            description = "audit-state: it is not planned any more, see the member state; auditor-not-independent")
    public Versioned<AuditView> startAudit(
            @PathParam("id") UUID id,
            @BeanParam WriteConditions conditions,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.start(id, conditions, Messages.locale(language));
    }

    @PUT
    @Path("{id}/answers/{item}")
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(
            summary = "Answer an item",
            description =
                    "While the audit is in progress, and as often as needed: every answer is a line of the history, the"
                            + " newest one counts, the same answer again adds nothing. A PROBLEM needs evidence, unless something"
                            + " was measured for the item: then that stands for it. An audit has up to 10 000 lines of history."
                            + " If-Match takes the ETag of the audit as read in the same language.")
    @APIResponse(
            responseCode = "409",
            description = "audit-state: it is not in progress, see the member state; audit-history-full")
    public Versioned<AuditView> answerItem(
            @PathParam("id") UUID id,
            @PathParam("item") String item,
            @NotNull @Valid AnswerRequest answer,
            @BeanParam WriteConditions conditions,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.answer(id, item, answer, conditions, Messages.locale(language));
    }

    @POST
    @Path("{id}/complete")
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(
            summary = "Complete an audit",
            description =
                    "When every item is answered. Gives the score by area with its sum, the findings and the comparison"
                            + " with the previous audit; published as audit.audit.completed. The next due date is counted from"
                            + " this day.")
    @APIResponse(
            responseCode = "409",
            description =
                    "items-open with the member openItems; audit-state: it is not in progress, see the member state")
    public Versioned<AuditView> completeAudit(
            @PathParam("id") UUID id,
            @BeanParam WriteConditions conditions,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.complete(id, conditions, Messages.locale(language));
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(summary = "Cancel an audit", description = "A planned one or one in progress. Its history stays.")
    @APIResponse(responseCode = "409", description = "audit-state: it has ended already, see the member state")
    public Versioned<AuditView> cancelAudit(
            @PathParam("id") UUID id,
            @BeanParam WriteConditions conditions,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.cancel(id, conditions, Messages.locale(language));
    }
}
