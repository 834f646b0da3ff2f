package io.komdir.kpi.standup;

import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.kpi.reference.calendar.CalendarTexts;
import io.komdir.kpi.reference.metric.MetricNames;
import io.komdir.kpi.shared.report.DateRange;
import io.komdir.kpi.shared.report.Report;
import io.komdir.kpi.shared.report.ReportParameters;
import io.komdir.platform.problem.Messages;
import io.komdir.platform.tenancy.ReadOnlySnapshot;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** {@code /standups/{team}/{date}}. */
@Path("/standups/{team}/{date}")
@Tag(name = "Stand-ups", description = "The short daily meeting of a team")
public class StandupResource {
    private static final String MARKDOWN = "text/markdown";
    private static final MediaType MARKDOWN_TYPE = MediaType.valueOf(MARKDOWN);
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MARKDOWN_TYPE, MediaType.valueOf(ReportParameters.CSV))
            .build();

    private final StandupService standups;
    private final ReadOnlySnapshot snapshots;
    private final CalendarTexts calendarTexts;
    private final MetricNames names;
    private final Messages messages;

    StandupResource(
            StandupService standups,
            ReadOnlySnapshot snapshots,
            CalendarTexts calendarTexts,
            MetricNames names,
            Messages messages) {
        this.standups = standups;
        this.snapshots = snapshots;
        this.calendarTexts = calendarTexts;
        this.names = names;
        this.messages = messages;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MARKDOWN, ReportParameters.CSV})
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(
            summary = "Show the agenda of a team for a date",
            description =
                    "What was missed on the last working day before the date (leading metrics first, worst first), the norms"
                            + " of the date with catch-up, deals that need attention, commitments and their outcomes; sub-teams"
                            + " included. A day without data (nothing was pushed) says so and evaluates no one. Accept:"
                            + " text/markdown gives at most 4096 characters to paste into a messenger, in the"
                            + " language of Accept-Language; what does not fit is counted; it has no flat form. Keys of the"
                            + " flat forms: employee (empty for the row of the whole team), date, fullName, team, absent,"
                            + " yesterdayResult (the verdict on the person's last working day), streakDays; pivot: metric;"
                            + " main value: norm. Among the values: yesterdayCommitted with yesterdayCommitmentStatus (of the"
                            + " last working day or else a day off since), openCommitments (how many older ones are open)."
                            + " Notes and each commitment are in GET /standups/{team}/{date}/commitments, deals in GET"
                            + " /deals/attention?team&date, which have their own flat forms or pages.")
    public RestResponse<StandupView> getStandup(
            @Parameter(description = "Code of the team.") @PathParam("team") String team,
            @Parameter(description = "Any day from 2000 to 2100, also a future one.") @PathParam("date") LocalDate date,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @BeanParam ReportParameters form,
            @Context Request request) {
        DateRange.requireDate("date", date);
        Locale locale = Messages.locale(language);
        Variant chosen = request.selectVariant(VARIANTS);
        if (chosen != null && MARKDOWN_TYPE.isCompatible(chosen.getMediaType())) {
            form.refuseFlat();
            return markdown(agenda(team, date, locale), locale);
        }
        return form.answer(() -> report(agenda(team, date, locale)));
    }

    /** A text stands in for the view. */
    @SuppressWarnings("unchecked") // the body is written by its own class
    private RestResponse<StandupView> markdown(Agenda agenda, Locale locale) {
        Phrases phrases = new Phrases(messages, names, locale, agenda.view().currency());
        return (RestResponse<StandupView>) (RestResponse<?>)
                ResponseBuilder.ok(StandupMarkdown.of(agenda, phrases), MARKDOWN_TYPE.withCharset("UTF-8"))
                        .language(locale)
                        .build();
    }

    private Agenda agenda(String team, LocalDate date, Locale locale) {
        Agenda agenda = snapshots.call(() -> standups.agenda(team, date));
        if (agenda.view().workingDay()) {
            return agenda;
        }
        return agenda.withDayOff(agenda.reason()
                .map(reason -> calendarTexts.text(reason, locale))
                .orElse(""));
    }

    private static Report<StandupView> report(Agenda agenda) {
        StandupView view = agenda.view();
        return new Report<>(view.revision(), view.currency(), view, () -> StandupTable.of(agenda));
    }
}
