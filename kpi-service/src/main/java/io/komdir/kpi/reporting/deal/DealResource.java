package io.komdir.kpi.reporting.deal;

import static io.komdir.platform.security.Roles.CRM;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.shared.report.DateRange;
import io.komdir.kpi.shared.report.Report;
import io.komdir.kpi.shared.report.ReportParameters;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.tenancy.ReadOnlySnapshot;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /deals}, for reading. */
@Path("/deals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({DIRECTOR, HEAD, VIEWER})
@Tag(name = "Deals", description = "Deals of the CRM's last push, and which need attention")
public class DealResource {
    private final DealService deals;
    private final AttentionService attention;
    private final Organizations organizations;
    private final ReadOnlySnapshot snapshots;

    DealResource(
            DealService deals, AttentionService attention, Organizations organizations, ReadOnlySnapshot snapshots) {
        this.deals = deals;
        this.attention = attention;
        this.organizations = organizations;
        this.snapshots = snapshots;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, VIEWER, CRM})
    @Operation(
            summary = "List the deals",
            description =
                    "By id, as the CRM last pushed them. A crm sees the deals whose last row it has pushed, a key that is"
                            + " bound to a source those of that source.")
    public Page<DealView> listDeals(
            @Parameter(description = "Default: any.") @QueryParam("status") DealStatus status,
            @Parameter(description = "Code of an employee.") @QueryParam("employee") Optional<String> employee,
            @Parameter(
                            description =
                                    "Code of a team: deals of employees who are in it or a sub-team today, or were when"
                                            + " they left.")
                    @QueryParam("team")
                    Optional<String> team,
            @BeanParam PageRequest page) {
        return deals.list(status, employee, team, page);
    }

    @GET
    @Path("{id: .+}")
    @RolesAllowed({DIRECTOR, HEAD, VIEWER, CRM})
    @Operation(
            summary = "Show a deal",
            description =
                    "A crm sees what it pushed last. A slash in the id may be escaped or not. A deal whose id is the word"
                            + " attention is found in the list only.")
    public DealView getDeal(@PathParam("id") String id) {
        return deals.get(id);
    }

    @GET
    @Path("attention")
    @Produces({MediaType.APPLICATION_JSON, ReportParameters.CSV})
    @Operation(
            summary = "Show the open deals that need attention",
            description =
                    "NO_NEXT_STEP: nothing is planned; days are the working days in the stage. NEXT_STEP_OVERDUE: the next"
                            + " step was planned for a day before the date, in the organization's time zone; days are calendar"
                            + " days. STUCK_IN_STAGE: more working days in the stage than its norm; exactly the norm is not"
                            + " stuck yet. Working days in the stage count from the day after it was entered up to the date,"
                            + " without days off. A deal without a funnel has the shortest norm of all stages of that code."
                            + " Worst first: by number of reasons, then the most days of one of them, then amount, each from the"
                            + " most, then by id. A past date shows the deals that were already in their current stage then;"
                            + " the stage of the others is unknown. Days are counted over ten years at most. limit and cursor"
                            + " are for the nested form; the flat forms hold all deals, at most 10000 (too-many-deals). Keys of"
                            + " the flat forms: deal, date, customer, employee, fullName, team, left, funnel, stage, daysInStage,"
                            + " amount; pivot: reason; main value: days.")
    @APIResponse(responseCode = "404", description = "No organization yet, or no such team.")
    public RestResponse<AttentionView> listDealsNeedingAttention(
            @Parameter(
                            description = "From 2000 to 2100; default: that of the cursor, without one today in the"
                                    + " organization's time zone. A cursor of another date is refused.")
                    @QueryParam("date")
                    LocalDate date,
            @Parameter(
                            description =
                                    "Code of a team: deals of employees who are in it or a sub-team on the date, or were"
                                            + " when they left.")
                    @QueryParam("team")
                    Optional<String> team,
            @BeanParam PageRequest page,
            @BeanParam ReportParameters form) {
        LocalDate day = DateRange.requireDate("date", day(date, page));
        return form.answer(() -> {
            boolean whole = form.flat();
            AttentionView view =
                    snapshots.call(() -> whole ? attention.whole(day, team) : attention.page(day, team, page));
            return new Report<>(view.revision(), view.currency(), view, () -> AttentionTable.of(view));
        });
    }

    /** All pages of one list are of the date of its first page. */
    private LocalDate day(LocalDate date, PageRequest page) {
        Optional<LocalDate> first = page.after().map(AttentionQueries::date);
        if (date != null && first.filter(other -> !other.equals(date)).isPresent()) {
            throw BadRequestException.parameter("cursor", "cursor");
        }
        return date == null ? first.orElseGet(organizations::today) : date;
    }
}
