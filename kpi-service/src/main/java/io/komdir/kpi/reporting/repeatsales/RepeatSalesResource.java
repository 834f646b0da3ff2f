package io.komdir.kpi.reporting.repeatsales;

import io.komdir.kpi.shared.report.ReportParameters;
import io.komdir.platform.problem.Messages;
import io.komdir.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /repeat-sales}. */
@Path("/repeat-sales")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, ReportParameters.CSV})
@RolesAllowed({Roles.DIRECTOR, Roles.HEAD, Roles.VIEWER})
@Tag(name = "Repeat sales", description = "Estimates and plans of repeat sales; computes only, nothing is stored")
public class RepeatSalesResource {
    private final RepeatSalesService repeatSales;

    RepeatSalesResource(RepeatSalesService repeatSales) {
        this.repeatSales = repeatSales;
    }

    @POST
    @Path("missed-revenue")
    @Operation(
            summary = "Estimate the revenue that is missed without repeat sales",
            description =
                    "A year's revenue, in the organization's currency: all customers ever x share that would return x"
                            + " purchases a year of one of them x average check. Key of the flat forms: currency; pivot: figure;"
                            + " main value: value.")
    @APIResponse(responseCode = "404", description = "No organization yet.")
    public RestResponse<MissedRevenueView> estimateMissedRevenue(
            MissedRevenueRequest request, @BeanParam ReportParameters form) {
        return form.answer(() -> repeatSales.missedRevenue(request).report());
    }

    @POST
    @Path("business-plan")
    @Operation(
            summary = "Plan repeat sales month by month",
            description =
                    "Contacts of a month: farmers x contacts a day x working days of the organization's calendar, but"
                            + " every customer of the base only once in recontactMonths. Deals: the contacts of lagMonths before x"
                            + " conversions x ramp, at most a twelfth of customers x returningShare x purchasesPerYear. Result:"
                            + " deals x averageCheck x margin - pay - set-up cost. paybackMonth is null, paysBack false, when the"
                            + " horizon is too short. targets holds the plan for PUT /targets. Key of the flat forms: month,"
                            + " empty for the whole plan; pivot: figure, such as paidBack (1 from the payback month on, else 0) and, of"
                            + " the whole plan, fundingNeeded and monthsToPayback; main value: value.")
    @APIResponse(responseCode = "404", description = "No organization yet.")
    public RestResponse<BusinessPlanView> planRepeatSales(
            RepeatSalesPlanRequest request,
            @BeanParam ReportParameters form,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return form.answer(
                () -> repeatSales.plan(request, Messages.locale(language)).report());
    }
}
