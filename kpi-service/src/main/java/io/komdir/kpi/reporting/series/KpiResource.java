package io.komdir.kpi.reporting.series;

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

/** {@code /kpis}. */
@Path("/kpis")
@Tag(name = "Series")
public class KpiResource {
    private final SeriesService series;
    private final Organizations organizations;

    KpiResource(SeriesService series, Organizations organizations) {
        this.series = series;
        this.organizations = organizations;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportParameters.CSV})
    @RolesAllowed({Roles.DIRECTOR, Roles.HEAD, Roles.VIEWER})
    @Operation(
            summary = "Plan against fact over time",
            description =
                    "Every combination of period, scope and metric, by period, scope, metric. Averages are weighted,"
                            + " ratios come from their summed parts, a team counts its members of each day. Keys"
                            + " of the flat forms: period, scope; pivot: metric; main value: fact. At most 732 days, 50 metrics,"
                            + " 200 scopes and 100000 figures (periods x scopes x metrics); ask for more in parts: a year by day of"
                            + " 150 people is 54750 figures of one metric, so one metric at a time, or a quarter at a time of up to"
                            + " seven. A figure with complete=false is of a period that is not over: it may still be met.")
    @APIResponse(responseCode = "404", description = "No organization yet, or no such metric, team or employee.")
    @APIResponse(responseCode = "503", description = "busy: too many series of over 10000 figures at once; come again.")
    public RestResponse<SeriesView> listKpis(@BeanParam SeriesParameters parameters, @BeanParam ReportParameters form) {
        return form.answer(() -> series.series(parameters.query(organizations.today())));
    }
}
