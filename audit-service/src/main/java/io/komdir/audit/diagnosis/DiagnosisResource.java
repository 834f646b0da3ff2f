package io.komdir.audit.diagnosis;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.problem.Messages;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.VersionTagged;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Diagnoses over HTTP. */
@Path("/diagnoses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Diagnoses", description = "The ordered search for why a metric or a stage is off its target")
public class DiagnosisResource {
    private final DiagnosisService service;
    private final Messages messages;

    DiagnosisResource(DiagnosisService service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "List diagnoses", description = "Newest first, each with its checks and deviations.")
    public Page<DiagnosisView> list(
            @QueryParam("status") Status status,
            @QueryParam("scope") String scope,
            @BeanParam PageRequest page,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.list(status, scope, page, questions(language));
    }

    @GET
    @Path("{id}")
    @VersionTagged
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show a diagnosis",
            description = "The checks stand in the order in which they are to be made.")
    @APIResponse(
            responseCode = "200",
            description = "The diagnosis",
            content = @Content(schema = @Schema(implementation = DiagnosisView.class)))
    public Response get(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        DiagnosisView view = service.get(id, questions(language));
        return EntityTags.ok(view, DiagnosisService.tag(view));
    }

    @PUT
    @Path("{id}/checks/{check}")
    @VersionTagged
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(
            summary = "Give a check its verdict",
            description =
                    "RULED_OUT or CAUSE, with evidence; several causes are allowed and a verdict may be changed. The"
                            + " scripts come last: before every basic check has a verdict the answer is 409 basics-first with the"
                            + " member openChecks. A check that becomes a cause is told as audit.cause.confirmed. If-Match takes"
                            + " the ETag of the diagnosis as read in the same language.")
    @APIResponse(
            responseCode = "200",
            description = "The diagnosis with the verdict",
            content = @Content(schema = @Schema(implementation = DiagnosisView.class)))
    public Response judge(
            @PathParam("id") UUID id,
            @PathParam("check") String check,
            @NotNull @Valid JudgeCheck judgement,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        DiagnosisView view = service.judge(id, check, judgement, ifMatch, questions(language));
        return EntityTags.ok(view, DiagnosisService.tag(view));
    }

    private UnaryOperator<String> questions(String language) {
        Locale locale = Messages.locale(language);
        return code -> messages.text(locale, "check." + code);
    }
}
