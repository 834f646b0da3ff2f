package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.shared.report.PeriodParameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of {@code GET /funnels/{code}/conversion}. */
public class ConversionParameters {
    @BeanParam
    PeriodParameters period;

    @QueryParam("channel")
    @Parameter(description = "Facts of this channel only; empty (channel=) for those without one.")
    String channel;

    @QueryParam("team")
    @Parameter(
            description = "Facts of employees only who were in this team, or in one below it, on the day of the fact.")
    String team;

    @QueryParam("employee")
    @Parameter(description = "Facts of this employee only.")
    String employee;

    @QueryParam("groupBy")
    @Parameter(
            description = "One group for each channel, team or employee that has facts, or for every day, ISO week or"
                    + " month of the range. Default: no groups.")
    GroupBy groupBy;

    @Context
    UriInfo uri;

    /** Null when it is not requested; JAX-RS drops an empty one, which is requested. */
    String channel() {
        return channel == null && uri.getQueryParameters().containsKey("channel") ? "" : channel;
    }
}
