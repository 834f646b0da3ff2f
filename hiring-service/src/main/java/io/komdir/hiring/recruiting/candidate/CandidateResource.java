package io.komdir.hiring.recruiting.candidate;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.RECRUITER;
import static io.komdir.platform.security.Roles.VIEWER;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.hiring.recruiting.vacancy.VacancyText;
import io.komdir.platform.web.ETagByVersion;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Idempotent;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Candidates over HTTP. */
@Path("/vacancies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates", description = "Who may take a seat of a vacancy")
public class CandidateResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final CandidateService service;

    CandidateResource(CandidateService service) {
        this.service = service;
    }

    @POST
    @Path("{id}/candidates")
    @Idempotent
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Add a candidate",
            description = "At most 1000 of a vacancy. No event is published about a candidate before the hire.")
    @APIResponse(
            responseCode = "201",
            description = "The candidate, NEW",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    @APIResponse(
            responseCode = "409",
            description = "vacancy-state: the vacancy has ended. candidates-full: it has 1000 of them.")
    public Response createCandidate(@PathParam("id") UUID vacancy, @NotNull @Valid CandidateRequest input) {
        CandidateView view = service.create(vacancy, input);
        return EntityTags.put(view, CandidateViews.tag(view), true);
    }

    @GET
    @Path("{id}/candidates")
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "List the candidates of a vacancy",
            description = "Newest first. Auditors and viewers see figures, and no text that may name a person.")
    @APIResponse(responseCode = "200", description = "The candidates")
    public Page<CandidateView> listCandidates(
            @PathParam("id") UUID vacancy,
            @QueryParam("stage") Stage stage,
            @QueryParam("channel") @Size(max = CandidateText.LINE) String channel,
            @QueryParam("agency") @Pattern(regexp = VacancyText.CODE) String agency,
            @BeanParam PageRequest page) {
        return service.list(vacancy, new CandidateFilter(stage, channel, agency), page);
    }

    @GET
    @Path("{id}/candidates/{candidate}")
    @ETagByVersion
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show a candidate",
            description = "Auditors and viewers see figures, and no text that may name a person.")
    @APIResponse(
            responseCode = "200",
            description = "The candidate",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    public Response getCandidate(@PathParam("id") UUID vacancy, @PathParam("candidate") UUID candidate) {
        return answer(service.get(vacancy, candidate));
    }

    @PATCH
    @Path("{id}/candidates/{candidate}")
    @ETagByVersion
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Correct a candidate",
            description = "JSON merge patch: an absent field stays, null removes one. Stage, scores and references have"
                    + " operations of their own.")
    @RequestBody(
            content = {
                @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = CandidateRequest.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CandidateRequest.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "The candidate as it is now",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    @APIResponse(responseCode = "409", description = "candidate-erased: the personal data is gone.")
    public Response changeCandidate(
            @PathParam("id") UUID vacancy,
            @PathParam("candidate") UUID candidate,
            JsonNode patch,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(service.change(vacancy, candidate, patch, ifMatch));
    }

    private static Response answer(CandidateView view) {
        return EntityTags.ok(view, CandidateViews.tag(view));
    }
}
