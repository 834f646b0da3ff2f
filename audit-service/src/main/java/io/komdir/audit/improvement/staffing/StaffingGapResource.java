package io.komdir.audit.improvement.staffing;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Staffing gaps over HTTP; they are made by judging the check {@code staff-level} of a diagnosis. */
@Path("/staffing-gaps")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
@Tag(name = "Staffing gaps", description = "People who are missing because the staff level is a confirmed cause")
public class StaffingGapResource {
    private final StaffingGapService service;

    StaffingGapResource(StaffingGapService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "List staffing gaps", description = "Newest first.")
    public Page<StaffingGapView> listStaffingGaps(
            @QueryParam("status") GapStatus status,
            @QueryParam("position") String position,
            @QueryParam("diagnosis") UUID diagnosis,
            @BeanParam PageRequest page) {
        return service.list(status, position, diagnosis, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Show a staffing gap")
    public Versioned<StaffingGapView> getStaffingGap(@PathParam("id") UUID id) {
        return service.get(id);
    }
}
