package io.komdir.kpi.reference.employee;

import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.web.BatchLimit;
import io.komdir.platform.web.ETagByVersion;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Employees over HTTP. */
@Path("/employees")
@Tag(name = "Employees", description = "Whoever has KPIs, with teams over time and absences")
public class EmployeeResource {
    private final EmployeeService service;

    EmployeeResource(EmployeeService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(summary = "List the employees", description = "By code.")
    public Page<EmployeeView> list(
            @Parameter(description = "only those whose team it is, without its sub-teams") @QueryParam("team")
                    String team,
            @Parameter(description = "only those employed today, or with false only the others") @QueryParam("active")
                    Boolean active,
            @BeanParam PageRequest page) {
        return service.list(team, active, page);
    }

    @GET
    @Path("{code}")
    @ETagByVersion
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(summary = "Show an employee")
    @APIResponse(
            responseCode = "200",
            description = "The employee with teams over time and absences",
            content = @Content(schema = @Schema(implementation = EmployeeView.class)))
    public Response get(@PathParam("code") String code) {
        EmployeeRow row = service.get(code);
        return EntityTags.ok(EmployeeView.of(row), row.tag());
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(DIRECTOR)
    @Operation(
            summary = "Create or replace an employee",
            description =
                    "Facts and targets count for the team of their day. Another team starts a new membership, by default"
                            + " today; teamSince puts it on another day and replaces what was known from that day on. The same PUT"
                            + " again changes nothing; a change is told as kpi.employee.changed.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or the same as before",
            content = @Content(schema = @Schema(implementation = EmployeeView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = EmployeeView.class)))
    public Response put(
            @PathParam("code") String code,
            EmployeeRequest input,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        SavedEmployee saved = service.put(code, input, ifMatch, ifNoneMatch);
        return EntityTags.put(EmployeeView.of(saved.row()), saved.row().tag(), saved.created());
    }

    @PUT
    @Path("{code}/absences")
    @BatchLimit(AbsenceRules.LIMIT)
    @RolesAllowed(DIRECTOR)
    @Operation(
            summary = "Replace the absences of an employee",
            description =
                    "The list is the whole truth: what is not in it is gone. No target applies on these days. Absences"
                            + " that overlap are 422. If-Match takes the ETag of the employee.")
    @APIResponse(
            responseCode = "200",
            description = "The employee with its absences",
            content = @Content(schema = @Schema(implementation = EmployeeView.class)))
    public Response putAbsences(
            @PathParam("code") String code,
            List<AbsenceRequest> input,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        EmployeeRow row = service.putAbsences(code, input, ifMatch);
        return EntityTags.ok(EmployeeView.of(row), row.tag());
    }
}
