package io.komdir.hiring.recruiting.candidate;

import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.RECRUITER;

import io.komdir.platform.web.ETagByVersion;
import io.komdir.platform.web.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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

/** Scores and references of candidates over HTTP. */
@Path("/vacancies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ETagByVersion
@RolesAllowed({DIRECTOR, RECRUITER})
@Tag(name = "Candidates")
public class AssessmentResource {
    private final AssessmentService service;

    AssessmentResource(AssessmentService service) {
        this.service = service;
    }

    @PUT
    @Path("{id}/candidates/{candidate}/scores")
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Score a candidate",
            description =
                    "Replaces the scorecard of the interviewer; without scores it is removed. The criteria are those"
                            + " of the vacancy (scoredBy). The same again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The candidate as it is now",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "candidate-erased: the personal data is gone. candidate-interviewers: 20 have scored already.")
    public Response putScores(
            @PathParam("id") UUID vacancy,
            @PathParam("candidate") UUID candidate,
            @NotNull @Valid ScoresRequest input,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(service.score(vacancy, candidate, input, ifMatch));
    }

    @PUT
    @Path("{id}/candidates/{candidate}/references")
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Record who was asked about a candidate",
            description =
                    "Replaces all references. One with an outcome is needed to hire. The same again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The candidate as it is now",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    @APIResponse(responseCode = "409", description = "candidate-erased: the personal data is gone.")
    public Response putReferences(
            @PathParam("id") UUID vacancy,
            @PathParam("candidate") UUID candidate,
            @NotNull @Valid ReferencesRequest input,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(service.refer(vacancy, candidate, input, ifMatch));
    }

    private static Response answer(CandidateView view) {
        return EntityTags.ok(view, CandidateViews.tag(view));
    }
}
