package io.komdir.audit.improvement.diagnosis;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;
import static java.util.Objects.requireNonNullElse;

import io.komdir.platform.problem.Messages;
import io.komdir.platform.web.Idempotent;
import io.komdir.platform.web.OptionalBody;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Diagnoses over HTTP. */
@Path("/diagnoses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Diagnoses", description = "The ordered search for why a metric or a stage is off its target")
public class DiagnosisResource {
    private final DiagnosisService service;

    DiagnosisResource(DiagnosisService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "List diagnoses",
            description = "Newest first, each with its checks, deviations, causes and the tasks these propose.")
    public Page<DiagnosisView> listDiagnoses(
            @QueryParam("status") DiagnosisStatus status,
            @QueryParam("scope") String scope,
            @QueryParam("metric") String metric,
            @QueryParam("funnel") String funnel,
            @QueryParam("stage") String stage,
            @BeanParam PageRequest page,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        DiagnosisFilter filter = new DiagnosisFilter(status, scope, metric, funnel, stage);
        return service.list(filter, page, Messages.locale(language));
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(
            summary = "Open a diagnosis",
            description =
                    "Of a stage (funnel and stage) or of a metric. actual, from and to are given together; left out they"
                            + " are those that were measured over the last 5 working days, and the answer says so (figures MEASURED with"
                            + " sourceEvent). A target left out is the one measured against. Figures that are neither given nor measured"
                            + " are 422. Numbers are stored with 6 digits after the point.")
    @APIResponse(
            responseCode = "409",
            description = "diagnosis-open: one of the same subject and scope is open, its id in the member diagnosis.")
    public Versioned<DiagnosisView> openDiagnosis(
            @NotNull DiagnosisRequest request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.open(request, Messages.locale(language));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show a diagnosis",
            description =
                    "The checks stand in the order in which they are to be made. Each cause stands with its evidence, what"
                            + " to look at, and proposals that are bodies for POST /tasks but for owner and dueOn, in the language of Accept-Language.")
    public Versioned<DiagnosisView> getDiagnosis(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.get(id, Messages.locale(language));
    }

    @GET
    @Path("{id}/proposals")
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "List the tasks that the causes of a diagnosis propose",
            description =
                    "Each is a body for POST /tasks but for owner and dueOn, in the language of Accept-Language; its origin names the check that"
                            + " found the cause. In the order of the checks; empty while no cause is confirmed.")
    public Page<ProposalView> listProposals(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.proposals(id, Messages.locale(language));
    }

    @PUT
    @Path("{id}/checks/{check}")
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(
            summary = "Give a check its verdict",
            description =
                    "RULED_OUT or CAUSE, with evidence; several causes are allowed and a verdict may be changed. The"
                            + " scripts come last: before every basic check has a verdict the answer is 409 basics-first with the"
                            + " member openChecks. Each judgement is published as audit.check.judged, a check that becomes a cause"
                            + " as audit.cause.confirmed too. The cause staff-level may name people (staffing), published as"
                            + " audit.staffing-gap.identified; left out later, those named before stay. If-Match takes"
                            + " the ETag of the diagnosis as read in the same language.")
    @APIResponse(responseCode = "409", description = "basics-first; diagnosis-closed.")
    public Versioned<DiagnosisView> judgeCheck(
            @PathParam("id") UUID id,
            @PathParam("check") String check,
            @NotNull @Valid CheckVerdictRequest request,
            @BeanParam WriteConditions conditions,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.judge(id, check, request, conditions, Messages.locale(language));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(
            summary = "Close a diagnosis",
            description =
                    "Its checks are not judged any more. Without any confirmed cause a reason is required; else the body may"
                            + " be left out. Checks without a"
                            + " verdict may stay so; the event audit.diagnosis.closed names them. The same reason and note again change"
                            + " nothing; others are 409. If-Match takes the ETag of the diagnosis as read in the same language.")
    @APIResponse(responseCode = "409", description = "diagnosis-closed: it was closed for another reason.")
    public Versioned<DiagnosisView> closeDiagnosis(
            @PathParam("id") UUID id,
            @OptionalBody @Valid CloseDiagnosisRequest request,
            @BeanParam WriteConditions conditions,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.close(
                id, requireNonNullElse(request, CloseDiagnosisRequest.EMPTY), conditions, Messages.locale(language));
    }
}
