package io.komdir.hiring.recruiting.hire;

import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.RECRUITER;

import io.komdir.hiring.recruiting.candidate.CandidateView;
import io.komdir.hiring.recruiting.candidate.CandidateViews;
import io.komdir.platform.web.ETagByVersion;
import io.komdir.platform.web.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** The steps of candidates over HTTP, up to the hire. */
@Path("/vacancies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ETagByVersion
@Tag(name = "Candidates")
public class MoveResource {
    private final HireService service;

    MoveResource(HireService service) {
        this.service = service;
    }

    @POST
    @Path("{id}/candidates/{candidate}/move")
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Move a candidate",
            description =
                    "NEW, SCREENING, INTERVIEW, OFFER, HIRED one after the other; REJECTED or WITHDRAWN from any that is"
                            + " no end. The vacancy has to be OPEN; ON_HOLD lets move to SCREENING, REJECTED and WITHDRAWN. To HIRED"
                            + " takes a seat, the last one fills the vacancy, and hiring.employee.hired registers the employee at"
                            + " kpi-service with the targets of the probation.")
    @APIResponse(
            responseCode = "200",
            description = "The candidate as it is now",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "candidate-move: not from this stage, the member allowed lists where to. vacancy-state: the vacancy is"
                            + " not in a state for it. references-first: no referee has answered and there is no"
                            + " overrideReason. employee-hired: the employee has a seat of this vacancy. candidate-erased: the"
                            + " personal data is gone.")
    public Response moveCandidate(
            @PathParam("id") UUID vacancy,
            @PathParam("candidate") UUID candidate,
            @NotNull @Valid MoveCandidateRequest input,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        CandidateView view = service.move(vacancy, candidate, input, ifMatch);
        return EntityTags.ok(view, CandidateViews.tag(view));
    }
}
