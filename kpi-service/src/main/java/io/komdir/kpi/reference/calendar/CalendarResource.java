package io.komdir.kpi.reference.calendar;

import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.problem.Messages;
import io.komdir.platform.web.BatchLimit;
import io.komdir.platform.web.ETagByVersion;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calendar over HTTP. */
@Path("/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar", description = "Which days the organization works")
public class CalendarResource {
    private final CalendarService service;
    private final CalendarTexts texts;

    CalendarResource(CalendarService service, CalendarTexts texts) {
        this.service = service;
        this.texts = texts;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(
            summary = "Show the days of a span",
            description =
                    "The public holidays of the organization's country and, for Russia from 2024 to 2027, the transferred"
                            + " days over the working week; the organization's own word over all. At most 1096 days.")
    public Page<CalendarDayView> days(
            @Parameter(required = true, example = "2026-01-01") @QueryParam("from") LocalDate from,
            @Parameter(required = true, example = "2026-12-31") @QueryParam("to") LocalDate to,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        Locale locale = Messages.locale(language);
        return Page.whole(
                service.days(from, to).stream().map(day -> view(day, locale)).toList());
    }

    @GET
    @Path("days")
    @ETagByVersion
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(
            summary = "List the organization's own days",
            description = "Oldest first; the tag is that of all of them.")
    @APIResponse(
            responseCode = "200",
            description = "The days that the organization itself has decided about",
            content = @Content(schema = @Schema(implementation = OwnDays.class)))
    public Response own(@BeanParam PageRequest page) {
        return EntityTags.ok(service.own(page).map(CalendarDayView::of), service.tag());
    }

    @PUT
    @Path("days")
    @ETagByVersion
    @BatchLimit(CalendarRules.MOST_ROWS)
    @RolesAllowed(DIRECTOR)
    @Operation(
            summary = "Decide about days",
            description =
                    "The organization's own word on single days, over week, holidays and transfers; days that are not"
                            + " named stay as they are. working null takes the word back. Up to 1000 days from 2000-01-01 to"
                            + " 2100-12-31. Days may be past and closed: what is read afterwards is restated, what was reported at"
                            + " closing stays.")
    @APIResponse(
            responseCode = "200",
            description = "How many days changed",
            content = @Content(schema = @Schema(implementation = SavedDays.class)))
    public Response put(List<CalendarDayRequest> days, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        SavedDays saved = service.put(days, ifMatch);
        return EntityTags.ok(saved, saved.tag());
    }

    /** The page's shape, for OpenAPI. */
    @Schema(name = "PageCalendarDay")
    record OwnDays(List<CalendarDayView> items, String nextCursor) {}

    private CalendarDayView view(CalendarDay day, Locale locale) {
        String reason = day.reason().map(why -> texts.text(why, locale)).orElse(null);
        return new CalendarDayView(day.date(), day.working(), reason);
    }
}
