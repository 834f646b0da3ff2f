package io.komdir.audit.improvement.task;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.text.Codes;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The backlog over HTTP. */
@Path("/backlog")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
public class BacklogResource {
    private final BacklogService service;

    BacklogResource(BacklogService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show what is to be done, in the order of work",
            description =
                    "Tasks that are OPEN or IN_PROGRESS: by quadrant from Q1; within it by the expected gain at the funnel's"
                            + " end, the largest first, then tasks of a funnel without figures, then tasks that touch no funnel;"
                            + " then the oldest first. next is the first OPEN one. expectedGain shows the sum behind the order. It"
                            + " is calculated again, shortly after figures of the scope have arrived: a task that moves meanwhile may"
                            + " be seen on two pages or on none.")
    public BacklogView getBacklog(
            @QueryParam("owner") @Pattern(regexp = Codes.PATTERN) String owner,
            @QueryParam("area") @Pattern(regexp = Codes.PATTERN) String area,
            @BeanParam PageRequest page) {
        return service.get(owner, area, page);
    }
}
