package io.komdir.hiring.recruiting.review;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.RECRUITER;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.problem.Messages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /vacancies/{id}/review}. */
@Path("/vacancies")
@Tag(name = "Vacancies")
public class ReviewResource {
    private final ReviewService service;
    private final Messages messages;

    ReviewResource(ReviewService service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @GET
    @Path("{id}/review")
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Review a vacancy for the ten hiring mistakes",
            description =
                    "Those that the data shows with evidence and advice, those that it does not show, and those that data"
                            + " cannot show with the reason. Contains no names.")
    @APIResponse(responseCode = "200", description = "The review")
    public ReviewView reviewVacancy(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        VacancySnapshot search = service.search(id);
        return ReviewView.of(
                MistakeDetector.of(search),
                search.vacancy().spec().completeness(),
                messages,
                Messages.locale(language));
    }
}
