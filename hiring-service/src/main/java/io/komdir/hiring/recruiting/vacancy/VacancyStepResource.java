package io.komdir.hiring.recruiting.vacancy;

import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.RECRUITER;
import static java.util.Objects.requireNonNullElse;

import io.komdir.platform.web.OptionalBody;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps of a vacancy over HTTP. */
@Path("/vacancies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({DIRECTOR, RECRUITER})
@Tag(name = "Vacancies")
public class VacancyStepResource {
    private final VacancyService service;

    VacancyStepResource(VacancyService service) {
        this.service = service;
    }

    @POST
    @Path("{id}/open")
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Open a vacancy",
            description =
                    "From DRAFT or ON_HOLD, when its spec is complete. The first opening begins the three months after which it is overdue. Published as hiring.vacancy.opened. The body may be left out: today.")
    @APIResponse(
            responseCode = "409",
            description =
                    "vacancy-state: it is not DRAFT or ON_HOLD, the member state names what it is. vacancy-incomplete: the member gaps lists the missing fields. vacancy-moves: it was held and opened too often.")
    public Versioned<VacancyView> openVacancy(
            @PathParam("id") UUID id,
            @OptionalBody @Valid VacancyStepRequest input,
            @BeanParam WriteConditions conditions) {
        return service.step(id, requireNonNullElse(input, VacancyStepRequest.NOW), conditions, Vacancy::open);
    }

    @POST
    @Path("{id}/hold")
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Pause a vacancy",
            description = "From OPEN. Published as hiring.vacancy.held. The body may be left out: today.")
    @APIResponse(
            responseCode = "409",
            description =
                    "vacancy-state: it is not OPEN, the member state names what it is. vacancy-moves: it was held and opened too often.")
    public Versioned<VacancyView> holdVacancy(
            @PathParam("id") UUID id,
            @OptionalBody @Valid VacancyStepRequest input,
            @BeanParam WriteConditions conditions) {
        return service.step(id, requireNonNullElse(input, VacancyStepRequest.NOW), conditions, Vacancy::hold);
    }

    @POST
    @Path("{id}/fill")
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "End a vacancy as filled",
            description =
                    "From OPEN, also with fewer hires than seats; the hire that takes the last seat does it by itself. Published as hiring.vacancy.filled. The body may be left out: today.")
    @APIResponse(
            responseCode = "409",
            description = "vacancy-state: it is not OPEN, the member state names what it is.")
    public Versioned<VacancyView> fillVacancy(
            @PathParam("id") UUID id,
            @OptionalBody @Valid VacancyStepRequest input,
            @BeanParam WriteConditions conditions) {
        return service.step(id, requireNonNullElse(input, VacancyStepRequest.NOW), conditions, Vacancy::fill);
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Cancel a vacancy",
            description =
                    "From DRAFT, OPEN or ON_HOLD, with a reason that is kept. Published as hiring.vacancy.cancelled.")
    @APIResponse(responseCode = "409", description = "vacancy-state: it has ended, the member state names how.")
    public Versioned<VacancyView> cancelVacancy(
            @PathParam("id") UUID id,
            @NotNull @Valid CancelVacancyRequest input,
            @BeanParam WriteConditions conditions) {
        return service.step(id, new VacancyStepRequest(input.on(), input.reason()), conditions, Vacancy::cancel);
    }
}
