package io.komdir.kpi.reporting.repeatsales;

import io.komdir.kpi.shared.report.ReportParameters;
import io.komdir.platform.problem.Messages;
import io.komdir.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /repeat-sales}. */
@Path("/repeat-sales")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, ReportParameters.CSV})
@RolesAllowed({Roles.DIRECTOR, Roles.HEAD, Roles.VIEWER})
@Tag(name = "Repeat sales", description = "What the base is worth; computes and stores nothing")
public class RepeatSalesResource {
    private final RepeatSalesService repeatSales;

    @Inject
    RepeatSalesResource(RepeatSalesService repeatSales) {
        this.repeatSales = repeatSales;
    }

    /** What a base that nobody works would bring. */
    @POST
    @Path("missed-revenue")
    @Operation(
            summary = "Revenue that is missed without repeat sales",
            description =
                    "A year's revenue: all customers ever x share that would return x purchases a year of one of them"
                            + " x average check. Key of the flat forms: currency; pivot: figure; main value: value.")
    @APIResponse(
            responseCode = "200",
            description = "The estimate, in the organization's currency.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MissedRevenueView.class)),
                @Content(mediaType = ReportParameters.CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "No organization yet.")
    public Response missedRevenue(MissedRevenueRequest input, @BeanParam ReportParameters form) {
        return form.answer(() -> repeatSales.missedRevenue(input).report());
    }

    /** What working the base costs and brings, month by month. */
    @POST
    @Path("business-plan")
    @Operation(
            summary = "Business plan of repeat sales",
            description =
                    "Contacts of a month: farmers x contacts a day x working days of the organization's calendar, but"
                            + " every customer of the base only once in recontactMonths. Deals: the contacts of lagMonths before x"
                            + " conversions x ramp, at most a twelfth of customers x returningShare x purchasesPerYear. Result:"
                            + " deals x averageCheck x margin - pay - set-up cost. paybackMonth is null, paysBack false, when the"
                            + " horizon is too short. targets holds the plan for PUT /targets. Key of the flat forms: month,"
                            + " empty for the whole plan; pivot: figure, such as paidBack (1 from the payback month on, else 0) and, of"
                            + " the whole plan, fundingNeeded and monthsToPayback; main value: value.")
    @APIResponse(
            responseCode = "200",
            description = "The months, their totals, the payback month, and the plan as targets.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = BusinessPlanView.class)),
                @Content(mediaType = ReportParameters.CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "No organization yet.")
    public Response businessPlan(
            RepeatSalesPlanRequest input,
            @BeanParam ReportParameters form,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return form.answer(
                () -> repeatSales.plan(input, Messages.locale(language)).report());
    }
}
