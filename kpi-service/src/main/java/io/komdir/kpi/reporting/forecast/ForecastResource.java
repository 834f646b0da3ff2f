package io.komdir.kpi.reporting.forecast;

import io.komdir.kpi.shared.report.DateRange;
import io.komdir.kpi.shared.report.ReportParameters;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.kpi.shared.scope.ScopeParameter;
import io.komdir.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /kpis/{metric}/forecast}. */
@Path("/kpis/{metric}/forecast")
@Tag(name = "Forecast")
public class ForecastResource {
    private final ForecastService forecasts;

    ForecastResource(ForecastService forecasts) {
        this.forecasts = forecasts;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportParameters.CSV})
    @RolesAllowed({Roles.DIRECTOR, Roles.HEAD, Roles.VIEWER})
    @Operation(
            summary = "Forecast the end of a month",
            description =
                    "From the fact to date and the scope's own working days of the last 13 weeks; docs/guide/forecast.md describes"
                            + " the methods and their assumptions. The same data give the same answer. A past month has its facts;"
                            + " a future month is forecast from history alone. Keys of the flat forms:"
                            + " month, scope; pivot: metric; main value: expected.")
    public RestResponse<ForecastView> getForecast(
            @PathParam("metric") String metric,
            @Parameter(description = "employee:<code>, team:<code> or organization.")
                    @QueryParam("scope")
                    @DefaultValue("organization")
                    String scope,
            @Parameter(
                            description =
                                    "From 2000-01 to 2100-12; default: the current month in the organization's time zone.")
                    @QueryParam("month")
                    YearMonth month,
            @BeanParam ReportParameters form) {
        Scope parsed = ScopeParameter.read("scope", scope);
        YearMonth checked = month == null ? null : DateRange.requireMonth("month", month);
        return form.answer(() -> forecasts.forecast(metric, parsed, checked).report());
    }
}
