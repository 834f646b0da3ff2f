package io.komdir.kpi.reporting.series;

import io.komdir.kpi.shared.report.PeriodParameters;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.kpi.shared.scope.ScopeParameter;
import io.komdir.platform.problem.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of {@code GET /kpis}. */
public class SeriesParameters {
    @QueryParam("metric")
    @Parameter(
            description =
                    "Code of a metric; repeat it for several, at most 50. Default: all metrics of the organization,"
                            + " if they are not more.")
    List<String> metric = List.of();

    @QueryParam("scope")
    @Parameter(
            description = "employee:<code>, team:<code> or organization; repeat it for several, at most 200. Default:"
                    + " organization.")
    List<String> scope = List.of();

    @BeanParam
    PeriodParameters period;

    @QueryParam("grain")
    @DefaultValue("DAY")
    @Parameter(
            description = "Length of a period. Weeks are ISO weeks; the first and the last period count only their days"
                    + " from from to to.")
    Grain grain = Grain.DAY;

    /**
     * The query with its defaults.
     *
     * @param today in the organization's time zone
     * @throws BadRequestException naming the parameter
     */
    SeriesQuery query(LocalDate today) {
        List<Scope> scopes =
                scope.stream().map(text -> ScopeParameter.read("scope", text)).toList();
        return new SeriesQuery(
                metric, scopes.isEmpty() ? List.of(Scope.ORGANIZATION) : scopes, period.range(today), grain);
    }
}
