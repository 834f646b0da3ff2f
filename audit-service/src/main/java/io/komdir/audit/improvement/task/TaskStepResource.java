package io.komdir.audit.improvement.task;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static java.util.Objects.requireNonNullElse;

import io.komdir.platform.web.ETagByVersion;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.OptionalBody;
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

/** The steps of a task over HTTP. */
@Path("/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ETagByVersion
@RolesAllowed({DIRECTOR, HEAD, AUDITOR})
@Tag(name = "Tasks")
public class TaskStepResource {
    private final TaskSteps steps;

    TaskStepResource(TaskSteps steps) {
        this.steps = steps;
    }

    @POST
    @Path("{id}/start")
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR})
    @Operation(
            summary = "Start a task",
            description = "From OPEN. Told as audit.task.started. The body may be left out: today.")
    @APIResponse(
            responseCode = "200",
            description = "The task, IN_PROGRESS",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "task-state: it is not OPEN, the member state names what it is. quick-wins-first: an earlier quadrant"
                            + " has OPEN tasks, the members next and openTasks tell which and how many; an overrideReason lets it start"
                            + " nevertheless.")
    public Response start(
            @PathParam("id") UUID id,
            @OptionalBody @Valid StartTaskRequest input,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(steps.start(id, requireNonNullElse(input, StartTaskRequest.NOW), ifMatch));
    }

    @POST
    @Path("{id}/complete")
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR})
    @Operation(
            summary = "Complete a task",
            description =
                    "From IN_PROGRESS. Told as audit.task.completed; its effect is measured from then on. The body may be"
                            + " left out: today.")
    @APIResponse(
            responseCode = "200",
            description = "The task, DONE",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(
            responseCode = "409",
            description = "task-state: it is not IN_PROGRESS, the member state names what it is.")
    public Response complete(
            @PathParam("id") UUID id,
            @OptionalBody @Valid CompleteTaskRequest input,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(steps.complete(id, requireNonNullElse(input, CompleteTaskRequest.NOW), ifMatch));
    }

    @POST
    @Path("{id}/drop")
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR})
    @Operation(
            summary = "Drop a task",
            description = "From OPEN or IN_PROGRESS, with a reason that is kept. Told as audit.task.dropped.")
    @APIResponse(
            responseCode = "200",
            description = "The task, DROPPED",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "409", description = "task-state: it has ended, the member state names how.")
    public Response drop(
            @PathParam("id") UUID id,
            @NotNull @Valid DropTaskRequest input,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(steps.drop(id, input, ifMatch));
    }

    private static Response answer(TaskView view) {
        return EntityTags.ok(view, TaskService.tag(view));
    }
}
