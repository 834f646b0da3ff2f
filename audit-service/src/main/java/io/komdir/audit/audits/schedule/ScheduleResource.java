package io.komdir.audit.audits.schedule;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.problem.Messages;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The schedule of audits over HTTP. */
@Path("/schedule")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Schedule", description = "How often audits come, and when the next one is due")
public class ScheduleResource {
    private final ScheduleService service;
    private final Messages messages;

    ScheduleResource(ScheduleService service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show the schedule of audits",
            description =
                    "Exists from the first day: until a cadence is chosen the recommended one applies, each quarter for an"
                            + " established business, each month for a start-up. Each due date is published once as"
                            + " audit.audit.due.")
    public Versioned<ScheduleView> getSchedule(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.get(advice(language));
    }

    @PUT
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(
            summary = "Choose how often audits come",
            description =
                    "The next due date is counted anew from the last audit. A cadence that is too rare for the stage is"
                            + " accepted, and the answer says so. A changed stage changes the recommendation and no choice. Each"
                            + " other choice is published as audit.schedule.changed. If-Match holds as long as no other cadence"
                            + " is chosen.")
    public Versioned<ScheduleView> putSchedule(
            @NotNull @Valid ScheduleRequest request,
            @BeanParam WriteConditions conditions,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.put(request, conditions, advice(language));
    }

    private String advice(String language) {
        return messages.text(Messages.locale(language), "schedule.advice.too-rare");
    }
}
