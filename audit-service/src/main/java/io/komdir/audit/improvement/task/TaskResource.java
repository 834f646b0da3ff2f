package io.komdir.audit.improvement.task;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.platform.text.Codes;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Tasks over HTTP. */
@Path("/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks", description = "What to fix, and in which order")
public class TaskResource {
    private final TaskService service;

    TaskResource(TaskService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR})
    @Operation(
            summary = "Create a task",
            description =
                    "A speed that is not given follows from the days: effortDays up to the organization's fastFixDays and"
                            + " daysToResult up to its fastResultDays are FAST. The quadrant follows from both: Q1 fast fix and"
                            + " fast result, Q2 slow fix and fast result, Q3 fast fix and slow result, Q4 both slow. An origin"
                            + " CAUSE must be a confirmed cause, AUDIT_ITEM a finding of a completed audit. Published as"
                            + " audit.task.prioritized.")
    public Versioned<TaskView> createTask(@NotNull @Valid TaskRequest request) {
        return service.create(request);
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "List tasks", description = "Newest first, also those that have ended.")
    public Page<TaskView> listTasks(
            @QueryParam("quadrant") Quadrant quadrant,
            @QueryParam("status") TaskStatus status,
            @QueryParam("owner") @Pattern(regexp = Codes.PATTERN) String owner,
            @QueryParam("area") @Pattern(regexp = Codes.PATTERN) String area,
            @QueryParam("origin") TaskOrigin.Type origin,
            @QueryParam("scope") @Pattern(regexp = Codes.SCOPE_PATTERN) String scope,
            @BeanParam PageRequest page) {
        return service.list(new TaskFilter(quadrant, status, owner, area, origin, scope), page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "Show a task", description = "With what it is expected to bring, and its effect once decided.")
    public Versioned<TaskView> getTask(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR})
    @Operation(
            summary = "Change a task",
            description =
                    "JSON merge patch: an absent field stays, null removes one that may be absent; removing a given speed has"
                            + " it derived from the days. While it is OPEN anything but the origin; IN_PROGRESS only title, area,"
                            + " owner and dueOn, since the effect is measured from the start: 409 task-started. Ended: 409"
                            + " task-state. Published as audit.task.prioritized when the quadrant changes, else as audit.task.changed.")
    @RequestBody(
            content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = TaskPatchRequest.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TaskPatchRequest.class))
            })
    public Versioned<TaskView> changeTask(
            @PathParam("id") UUID id, JsonNode patch, @BeanParam WriteConditions conditions) {
        return service.change(id, patch, conditions);
    }
}
