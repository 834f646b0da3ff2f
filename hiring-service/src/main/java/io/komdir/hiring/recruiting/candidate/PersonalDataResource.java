package io.komdir.hiring.recruiting.candidate;

import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.RECRUITER;

import io.komdir.platform.web.ETagByVersion;
import io.komdir.platform.web.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** What a candidate may ask for over HTTP: all that is kept, and that it be erased. */
@Path("/vacancies")
@Produces(MediaType.APPLICATION_JSON)
@ETagByVersion
@RolesAllowed({DIRECTOR, RECRUITER})
@Tag(name = "Candidates")
public class PersonalDataResource {
    private final CandidateService service;

    PersonalDataResource(CandidateService service) {
        this.service = service;
    }

    @GET
    @Path("{id}/candidates/{candidate}/export")
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Export all that is kept of a candidate",
            description =
                    "As a file to hand over to the person. Mind that reasons, evidence and references may name others.")
    @APIResponse(
            responseCode = "200",
            description = "The candidate whole",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    public Response exportPersonalData(@PathParam("id") UUID vacancy, @PathParam("candidate") UUID candidate) {
        CandidateView view = service.get(vacancy, candidate);
        return Response.ok(view)
                .tag(CandidateViews.tag(view))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"candidate-" + view.id() + ".json\"")
                .build();
    }

    @DELETE
    @Path("{id}/candidates/{candidate}/personal-data")
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Erase the personal data of a candidate",
            description =
                    "Name, addresses, notes, evidence, reasons, and who was asked are gone for good; stages, scores,"
                            + " outcomes and the source stay. Once more changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What is left",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    public Response erasePersonalData(
            @PathParam("id") UUID vacancy,
            @PathParam("candidate") UUID candidate,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        CandidateView view = service.erase(vacancy, candidate, ifMatch);
        return EntityTags.ok(view, CandidateViews.tag(view));
    }
}
