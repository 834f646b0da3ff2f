package io.komdir.audit.audits.schedule;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.problem.Messages;
import io.komdir.platform.web.ETagByVersion;
import io.komdir.platform.web.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
    @ETagByVersion
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show the schedule of audits",
            description =
                    "There from the first day: until a cadence is chosen the recommended one applies, each quarter for an"
                            + " established business, each month for a start-up. Each due date is told once as audit.audit.due.")
    @APIResponse(
            responseCode = "200",
            description = "The schedule",
            content = @Content(schema = @Schema(implementation = ScheduleView.class)))
    public Response get(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        ScheduleService.Shown shown = service.get(advice(language));
        return EntityTags.ok(shown.view(), shown.tag());
    }

    @PUT
    @ETagByVersion
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(
            summary = "Choose how often audits come",
            description =
                    "The next due date is counted anew from the last audit. A cadence that is too rare for the stage is"
                            + " taken, and the answer says so. A changed stage changes the recommendation and no choice. Each other"
                            + " choice is told as audit.schedule.changed. If-Match holds as long as nobody has chosen another"
                            + " cadence.")
    @APIResponse(
            responseCode = "200",
            description = "The schedule with the cadence",
            content = @Content(schema = @Schema(implementation = ScheduleView.class)))
    public Response put(
            @NotNull @Valid ScheduleRequest input,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        ScheduleService.Shown shown = service.put(input, ifMatch, advice(language));
        return EntityTags.ok(shown.view(), shown.tag());
    }

    private String advice(String language) {
        return messages.text(Messages.locale(language), "schedule.advice.too-rare");
    }
}
