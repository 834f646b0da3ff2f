package io.komdir.kpi.reference.metric;

import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.problem.Messages;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Metrics over HTTP. */
@Path("/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Metrics", description = "What is counted or measured daily")
public class MetricResource {
    private final MetricService service;

    MetricResource(MetricService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(
            summary = "List the metrics",
            description =
                    "In the order of reports: by position, then code. A standard metric that was given no name of its"
                            + " own has its name in the language of Accept-Language.")
    public Page<MetricView> listMetrics(
            @BeanParam PageRequest page, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.list(page, Messages.locale(language));
    }

    @GET
    @Path("{code}")
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(summary = "Show a metric")
    public Versioned<MetricView> getMetric(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.get(code, Messages.locale(language));
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(DIRECTOR)
    @Operation(
            summary = "Create or replace a metric",
            description =
                    "SUM adds values up, AVERAGE weighs them, RATIO divides the sums of two SUM metrics. Formulas apply"
                            + " when a report is read, so a changed one shows in past days too. A metric with facts may become a"
                            + " RATIO: its facts are kept, but not read and not taken any more until it is changed back."
                            + " The tag is by language: If-Match needs the Accept-Language that the metric was read with.")
    public Versioned<MetricView> putMetric(
            @PathParam("code") String code,
            MetricRequest request,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @BeanParam WriteConditions conditions) {
        return service.put(code, request, Messages.locale(language), conditions);
    }
}
