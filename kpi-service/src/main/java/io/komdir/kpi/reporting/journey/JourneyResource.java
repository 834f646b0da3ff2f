package io.komdir.kpi.reporting.journey;

import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.shared.report.ReportParameters;
import io.komdir.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /journeys}. */
@Path("/journeys")
@Produces({MediaType.APPLICATION_JSON, ReportParameters.CSV})
@RolesAllowed({Roles.DIRECTOR, Roles.HEAD, Roles.VIEWER})
@Tag(name = "Journeys", description = "The ways of customers from their first touch to a goal")
public class JourneyResource {
    private static final String WHICH =
            " A journey is all touches of one customer, from any channel, in the order of their time and then their"
                    + " id, up to the first touch of the goal; what comes after it does not count. The report is about"
                    + " customers whose first touch of all lies in the period. Customers who did not reach the goal count"
                    + " among the customers, not among the conversions. A journey of more than 30 steps is truncated after the 30th.";

    private final JourneyService journeys;
    private final Organizations organizations;

    JourneyResource(JourneyService journeys, Organizations organizations) {
        this.journeys = journeys;
        this.organizations = organizations;
    }

    @GET
    @Path("paths")
    @Operation(
            summary = "Paths from the first touch to a goal",
            description =
                    "Journeys with the same steps are one path; most customers first, then by steps; leftOut counts"
                            + " those beyond the limit." + WHICH
                            + " Keys of the flat forms: place, path (steps joined by \" > \"), truncated; pivot: figure, one of customers,"
                            + " conversions, conversion, medianSecondsToGoal; main value: value. Their last rows have no place: path"
                            + " (left out), if the limit leaves any out, and (total).")
    @APIResponse(responseCode = "404", description = "No organization yet.")
    public RestResponse<PathsView> listJourneyPaths(
            @BeanParam JourneyParameters parameters, @BeanParam ReportParameters form) {
        return form.answer(() -> journeys.paths(parameters.query(organizations.today(), JourneyQuery.DEFAULT_PATHS))
                .report());
    }

    @GET
    @Path("transitions")
    @Operation(
            summary = "Transitions between steps, for a Sankey chart",
            description =
                    "From (start) to the first steps, from each step to the next at its place in the path, and to the"
                            + " goal; most customers first, then by place and names; leftOut counts those beyond the limit. source"
                            + " and target carry the place, so that the chart has no circles." + WHICH
                            + " Keys of the flat forms: source, step, from; pivot: to; main value: customers. Their last rows have no"
                            + " source: to (left out), if the limit leaves any out, and (total). The wide form is refused above"
                            + " 500000 cells (report-too-large).")
    @APIResponse(responseCode = "404", description = "No organization yet.")
    public RestResponse<TransitionsView> listJourneyTransitions(
            @BeanParam JourneyParameters parameters, @BeanParam ReportParameters form) {
        return form.answer(() -> journeys.transitions(parameters.query(organizations.today(), JourneyQuery.MAX_ITEMS))
                .report());
    }
}
