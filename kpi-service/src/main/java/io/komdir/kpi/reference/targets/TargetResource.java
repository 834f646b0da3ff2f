package io.komdir.kpi.reference.targets;

import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.web.BatchLimit;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.WriteConditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Targets over HTTP. */
@Path("/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Targets",
        description = "The norm of a metric for a day or a month, of an employee, a team or the organization")
public class TargetResource {
    private final TargetService service;

    TargetResource(TargetService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(summary = "List the targets as they were given", description = "By scope, metric, period and first day.")
    public Page<TargetView> listTargets(
            @Parameter(description = "only of this scope", example = "employee:u17") @QueryParam("scope") String scope,
            @Parameter(description = "only of this metric") @QueryParam("metric") String metric,
            @Parameter(description = "only what applies on this day: of each scope, metric and period the latest")
                    @QueryParam("on")
                    LocalDate on,
            @BeanParam PageRequest page) {
        return service.list(scope, metric, on, page);
    }

    @PUT
    @BatchLimit(TargetService.MAX_TARGETS)
    @RolesAllowed({DIRECTOR, HEAD})
    @Operation(
            summary = "Set targets",
            description =
                    "Each replaces the one under (scope, metric, period, from); others stay. All or none: any violated rule,"
                            + " also a key that stands twice in the request, is 422 with violations named [0].value. The same"
                            + " again changes nothing. On a day a target for DAY wins over one for MONTH, and a later from over an"
                            + " earlier one; when the later one has ended, the earlier one applies again. If-Match takes the ETag of GET"
                            + " /targets, whatever its parameters: 412 when anything of the organization changed since.")
    public TargetReceiptView putTargets(List<TargetRequest> request, @BeanParam WriteConditions conditions) {
        return service.put(request, conditions);
    }
}
