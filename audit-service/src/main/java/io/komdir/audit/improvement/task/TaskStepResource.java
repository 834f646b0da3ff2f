package io.komdir.audit.improvement.task;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
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

/** The steps of a task over HTTP. */
@Path("/tasks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({DIRECTOR, HEAD, AUDITOR})
@Tag(name = "Tasks")
public class TaskStepResource {
    private final TaskStepService service;

    TaskStepResource(TaskStepService service) {
        this.service = service;
    }

    @POST
    @Path("start")
    @Operation(
            summary = "Start a task",
            description = "From OPEN. Published as audit.task.started. The body may be left out: today.")
    @APIResponse(
            responseCode = "409",
            description =
                    "task-state: it is not OPEN, the member state names what it is. quick-wins-first: an earlier quadrant"
                            + " has OPEN tasks, the members next and openTasks name them; an overrideReason lets it start"
                            + " nevertheless.")
    public Versioned<TaskView> startTask(
            @PathParam("id") UUID id,
            @OptionalBody @Valid StartTaskRequest request,
            @BeanParam WriteConditions conditions) {
        return service.start(id, requireNonNullElse(request, StartTaskRequest.TODAY), conditions);
    }

    @POST
    @Path("complete")
    @Operation(
            summary = "Complete a task",
            description =
                    "From IN_PROGRESS. Published as audit.task.completed; its effect is measured from then on. The body may"
                            + " be left out: today.")
    @APIResponse(
            responseCode = "409",
            description = "task-state: it is not IN_PROGRESS, the member state names what it is.")
    public Versioned<TaskView> completeTask(
            @PathParam("id") UUID id,
            @OptionalBody @Valid CompleteTaskRequest request,
            @BeanParam WriteConditions conditions) {
        return service.complete(id, requireNonNullElse(request, CompleteTaskRequest.TODAY), conditions);
    }

    @POST
    @Path("drop")
    @Operation(
            summary = "Drop a task",
            description = "From OPEN or IN_PROGRESS, with a reason that is kept. Published as audit.task.dropped.")
    @APIResponse(responseCode = "409", description = "task-state: it has ended, the member state names how.")
    public Versioned<TaskView> dropTask(
            @PathParam("id") UUID id, @NotNull @Valid DropTaskRequest request, @BeanParam WriteConditions conditions) {
        return service.drop(id, request, conditions);
    }
}
