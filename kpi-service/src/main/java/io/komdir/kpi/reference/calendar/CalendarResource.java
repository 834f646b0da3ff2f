package io.komdir.kpi.reference.calendar;

import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.problem.Messages;
import io.komdir.platform.web.BatchLimit;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calendar over HTTP. */
@Path("/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar", description = "Which days the organization works")
public class CalendarResource {
    private final CalendarService service;

    CalendarResource(CalendarService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(
            summary = "Show the days of a span",
            description =
                    "The public holidays of the organization's country and, for Russia from 2024 to 2027, the transferred"
                            + " days over the working week; the organization's overrides win over all. At most 1096 days.")
    public Page<CalendarDayView> getCalendar(
            @Parameter(required = true, example = "2026-01-01") @QueryParam("from") LocalDate from,
            @Parameter(required = true, example = "2026-12-31") @QueryParam("to") LocalDate to,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return Page.whole(service.days(from, to, Messages.locale(language)));
    }

    @GET
    @Path("days")
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(
            summary = "List the overridden days",
            description =
                    "Those that the organization itself has decided about, oldest first; the tag is that of all of"
                            + " them.")
    public Versioned<Page<CalendarDayView>> listCalendarDays(@BeanParam PageRequest page) {
        return service.overrides(page);
    }

    @PUT
    @Path("days")
    @BatchLimit(CalendarRules.MAX_ROWS)
    @RolesAllowed(DIRECTOR)
    @Operation(
            summary = "Override days",
            description =
                    "The organization's own decision about single days wins over week, holidays and transfers; days that"
                            + " are not named stay as they are. working null removes the override. Up to 1000 days from 2000-01-01"
                            + " to 2100-12-31. Days may be past and closed: what is read afterwards is restated, what was reported"
                            + " at closing stays.")
    public Versioned<CalendarReceiptView> putCalendarDays(
            List<CalendarDayRequest> days, @BeanParam WriteConditions conditions) {
        return service.put(days, conditions);
    }
}
