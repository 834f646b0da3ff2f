package io.komdir.kpi.reference.employee;

import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.web.BatchLimit;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Employees over HTTP. */
@Path("/employees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employees", description = "The people who have KPIs, with teams over time and absences")
public class EmployeeResource {
    private final EmployeeService service;

    EmployeeResource(EmployeeService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(summary = "List the employees", description = "By code.")
    public Page<EmployeeView> listEmployees(
            @Parameter(description = "only those whose team it is, without its sub-teams") @QueryParam("team")
                    String team,
            @Parameter(description = "only those employed today, or with false only the others") @QueryParam("active")
                    Boolean active,
            @BeanParam PageRequest page) {
        return service.list(team, active, page);
    }

    @GET
    @Path("{code}")
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(summary = "Show an employee", description = "With teams over time and absences.")
    public Versioned<EmployeeView> getEmployee(@PathParam("code") String code) {
        return service.get(code);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(DIRECTOR)
    @Operation(
            summary = "Create or replace an employee",
            description =
                    "Facts and targets count for the team of their day. Another team starts a new membership, by default"
                            + " today; teamSince puts it on another day and replaces the memberships from that day on. The same PUT"
                            + " again changes nothing; a change is published as kpi.employee.changed.")
    public Versioned<EmployeeView> putEmployee(
            @PathParam("code") String code, EmployeeRequest request, @BeanParam WriteConditions conditions) {
        return service.put(code, request, conditions);
    }

    @PUT
    @Path("{code}/absences")
    @BatchLimit(AbsenceRules.MAX_ABSENCES)
    @RolesAllowed(DIRECTOR)
    @Operation(
            summary = "Replace the absences of an employee",
            description =
                    "The list is complete: an absence that is not in it is removed. No target applies on these days. Absences"
                            + " that overlap are 422. If-Match takes the ETag of the employee.")
    public Versioned<EmployeeView> putAbsences(
            @PathParam("code") String code, List<AbsenceRequest> request, @BeanParam WriteConditions conditions) {
        return service.putAbsences(code, request, conditions);
    }
}
