package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.shared.report.DateRange;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of {@code GET /funnels/{code}/conversion} as they came. */
public class ConversionParameters {
    @QueryParam("from")
    @Parameter(description = "First day; default: the first of the month of to.")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last day, included; default: today in the organization's time zone. At most 732 days.")
    LocalDate to;

    @QueryParam("channel")
    @Parameter(description = "Facts of this channel only; empty (channel=) for those without one.")
    String channel;

    @QueryParam("team")
    @Parameter(description = "Facts of those only who were in this team, or in one below it, on the day of the fact.")
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

    /** Null when it is not asked for; an empty one, which JAX-RS drops, is. */
    String channel() {
        return channel == null && uri.getQueryParameters().containsKey("channel") ? "" : channel;
    }

    DateRange days(LocalDate today) {
        return DateRange.orMonthToDate(from, to, today);
    }
}
