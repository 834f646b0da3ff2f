package io.komdir.hiring.recruiting.candidate;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.RECRUITER;
import static io.komdir.platform.security.Roles.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shortlist and funnel of a vacancy over HTTP. */
@Path("/vacancies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates")
public class SelectionResource {
    private final SelectionService service;

    SelectionResource(SelectionService service) {
        this.service = service;
    }

    @GET
    @Path("{id}/shortlist")
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Rank the candidates of a vacancy",
            description =
                    "By points of proven experience, then by all points: weight x mean score of the interviewers, line"
                            + " by line. Those with the same points share a place. Refused and withdrawn ones are left out; those"
                            + " without scores stand apart. Auditors and viewers see neither names nor evidence.")
    @APIResponse(responseCode = "200", description = "The shortlist")
    public Shortlist getShortlist(
            @PathParam("id") UUID vacancy,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(CandidateText.CANDIDATES) int limit) {
        return service.shortlist(vacancy, limit);
    }

    @GET
    @Path("{id}/funnel")
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show how far the candidates of a vacancy have come",
            description =
                    "Per stage who ever came to it and the conversion from the stage before (null by 0), in all, for"
                            + " own channels beside agencies, and by each channel and agency.")
    @APIResponse(responseCode = "200", description = "The funnel")
    public CandidateFunnel getCandidateFunnel(@PathParam("id") UUID vacancy) {
        return service.funnel(vacancy);
    }
}
