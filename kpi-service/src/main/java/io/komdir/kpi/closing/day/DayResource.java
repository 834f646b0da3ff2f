package io.komdir.kpi.closing.day;

import io.komdir.platform.security.Caller;
import io.komdir.platform.security.Roles;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Open, closed and past days of the caller's organization. */
@Path("/days")
@Tag(
        name = "Days",
        description = "Days close by hand or by schedule, oldest first; a closed day is restated, never rewritten.")
public class DayResource {
    private final DayService service;
    private final Caller caller;

    DayResource(DayService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Path("/{date}/close")
    @RolesAllowed(Roles.DIRECTOR)
    @Operation(
            summary = "Close a day",
            description =
                    "Evaluates the day finally, and before it every earlier day that is still open, 31 days at most in"
                            + " one call. Closing a closed day answers with the same receipt.")
    @APIResponse(
            responseCode = "409",
            description =
                    "day-in-future; day-is-history for a day before the start; earlier-days-open when 31 earlier days"
                            + " were closed and more are open: nextOpenDay names the next one, and the same call goes on.")
    public DayView closeDay(@PathParam("date") LocalDate date) {
        return service.close(date, caller.name());
    }

    @GET
    @RolesAllowed({Roles.DIRECTOR, Roles.HEAD, Roles.VIEWER})
    @Operation(
            summary = "List days with their status",
            description =
                    "From from to to, both included, oldest first. OPEN days will close, CLOSED ones carry the receipt,"
                            + " HISTORY is before the start of the organization, FUTURE has not begun in its time zone.")
    public Page<DayView> listDays(
            @Parameter(description = "First day.", required = true) @QueryParam("from") LocalDate from,
            @Parameter(description = "Last day.", required = true) @QueryParam("to") LocalDate to,
            @BeanParam PageRequest page) {
        return service.list(from, to, page);
    }
}
