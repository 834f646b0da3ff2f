package io.komdir.kpi.reporting.forecast;

import io.komdir.kpi.shared.report.ReportParameters;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.kpi.shared.scope.ScopeParameter;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /kpis/{metric}/forecast}. */
@Path("/kpis/{metric}/forecast")
@Tag(name = "Forecast")
public class ForecastResource {
    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final YearMonth LAST = YearMonth.of(2100, 12);

    private final ForecastService forecasts;

    @Inject
    ForecastResource(ForecastService forecasts) {
        this.forecasts = forecasts;
    }

    /** How the month will probably end. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportParameters.CSV})
    @RolesAllowed({Roles.DIRECTOR, Roles.HEAD, Roles.VIEWER})
    @Operation(
            summary = "How a month will probably end",
            description =
                    "From the fact to date and the scope's own working days of the last 13 weeks; docs/guide/forecast.md tells"
                            + " the methods and what they assume. The same data give the same answer. A past month is"
                            + " what it is; a month to come is forecast from history alone. Keys of the flat forms:"
                            + " month, scope; pivot: metric; main value: expected.")
    @APIResponse(
            responseCode = "200",
            description = "The forecast.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ForecastView.class)),
                @Content(mediaType = ReportParameters.CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "304", description = "Nothing changed since the tag in If-None-Match.")
    @APIResponse(responseCode = "400", description = "A parameter cannot be read or is out of range.")
    @APIResponse(responseCode = "404", description = "No organization yet, or no such metric, team or employee.")
    public Response forecast(
            @PathParam("metric") String metric,
            @Parameter(description = "employee:<code>, team:<code> or organization.")
                    @QueryParam("scope")
                    @DefaultValue("organization")
                    String scope,
            @Parameter(
                            description =
                                    "From 2000-01 to 2100-12; default: the present month in the organization's time zone.")
                    @QueryParam("month")
                    YearMonth month,
            @BeanParam ReportParameters form) {
        Scope of = ScopeParameter.read("scope", scope);
        if (month != null && (month.isBefore(FIRST) || month.isAfter(LAST))) {
            throw BadRequestException.parameter("month", "range", FIRST, LAST);
        }
        return form.answer(() -> ForecastView.report(forecasts.forecast(metric, of, month)));
    }
}
