package io.komdir.audit.improvement.task;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.platform.text.Codes;
import io.komdir.platform.web.ETagByVersion;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Idempotent;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tasks over HTTP. */
@Path("/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks", description = "What to fix, and in which order")
public class TaskResource {
    static final String MERGE_PATCH = "application/merge-patch+json";

    private final TaskService service;

    TaskResource(TaskService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR})
    @Operation(
            summary = "Create a task",
            description =
                    "A speed that is not given follows from the days: effortDays up to the organization's fastFixDays and"
                            + " daysToResult up to its fastResultDays are FAST. The quadrant follows from both: Q1 fast fix and"
                            + " fast result, Q2 slow fix and fast result, Q3 fast fix and slow result, Q4 both slow. An origin"
                            + " CAUSE must be a confirmed cause, AUDIT_ITEM a finding of a completed audit. Told as"
                            + " audit.task.prioritized.")
    @APIResponse(
            responseCode = "201",
            description = "The task",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response create(@NotNull @Valid TaskRequest input) {
        TaskView view = service.create(input);
        return EntityTags.put(view, TaskService.tag(view), true);
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "List tasks", description = "Newest first, also those that have ended.")
    @APIResponse(responseCode = "200", description = "The tasks")
    public Page<TaskView> list(
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
    @ETagByVersion
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "Show a task", description = "With what it is expected to bring, and its effect once decided.")
    @APIResponse(
            responseCode = "200",
            description = "The task",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response get(@PathParam("id") UUID id) {
        TaskView view = service.get(id);
        return EntityTags.ok(view, TaskService.tag(view));
    }

    @PATCH
    @Path("{id}")
    @ETagByVersion
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR})
    @Operation(
            summary = "Change a task",
            description =
                    "JSON merge patch: an absent field stays, null removes one that may be absent; removing a given speed has"
                            + " it derived from the days. While it is OPEN anything but the origin; IN_PROGRESS only title, area,"
                            + " owner and dueOn, since the effect is measured from the start: 409 task-started. Ended: 409"
                            + " task-state. Told as audit.task.prioritized when the quadrant changes, else as audit.task.changed.")
    @RequestBody(
            content = {
                @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = TaskPatchRequest.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TaskPatchRequest.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "The task as it is now",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response change(
            @PathParam("id") UUID id, JsonNode patch, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        TaskView view = service.change(id, patch, ifMatch);
        return EntityTags.ok(view, TaskService.tag(view));
    }
}
