package io.komdir.hiring.recruiting.vacancy;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.RECRUITER;
import static io.komdir.platform.security.Roles.VIEWER;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.platform.web.Idempotent;
import io.komdir.platform.web.MergePatch;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Vacancies over HTTP. */
@Path("/vacancies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Vacancies", description = "Searches for people")
public class VacancyResource {
    private final VacancyService service;

    VacancyResource(VacancyService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Draft a vacancy",
            description = "Every part may be missing until it is opened. Published as hiring.vacancy.drafted.")
    public Versioned<VacancyView> createVacancy(@NotNull @Valid VacancySpec input) {
        return service.create(input);
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, RECRUITER, VIEWER})
    @Operation(summary = "List vacancies", description = "Newest first, also those that have ended.")
    public Page<VacancyView> listVacancies(
            @QueryParam("status") VacancyStatus status,
            @QueryParam("position") @Pattern(regexp = VacancyText.CODE) String position,
            @QueryParam("team") @Pattern(regexp = VacancyText.CODE) String team,
            @BeanParam PageRequest page) {
        return service.list(new VacancyRepository.Filter(status, position, team), page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, RECRUITER, VIEWER})
    @Operation(summary = "Show a vacancy", description = "With what is missing in it, its states and hires.")
    public Versioned<VacancyView> getVacancy(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Change a vacancy",
            description =
                    "JSON merge patch of the spec: an absent field stays, null removes one, a list is replaced. Published as"
                            + " hiring.vacancy.changed.")
    @RequestBody(
            content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = VacancySpec.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = VacancySpec.class))
            })
    @APIResponse(
            responseCode = "409",
            description =
                    "vacancy-state: it has ended. vacancy-incomplete: it was opened, and would miss the fields of the"
                            + " member gaps.")
    public Versioned<VacancyView> changeVacancy(
            @PathParam("id") UUID id, JsonNode patch, @BeanParam WriteConditions conditions) {
        return service.change(id, patch, conditions);
    }
}
