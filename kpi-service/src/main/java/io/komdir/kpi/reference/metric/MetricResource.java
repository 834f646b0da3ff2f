package io.komdir.kpi.reference.metric;

import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.problem.Messages;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.ETagByVersion;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Metrics over HTTP. */
@Path("/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Metrics", description = "What is counted or measured daily")
public class MetricResource {
    private final MetricService service;
    private final MetricNames names;

    MetricResource(MetricService service, MetricNames names) {
        this.service = service;
        this.names = names;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(
            summary = "List the metrics",
            description =
                    "In the order of reports: by position, then code. A standard metric that was given no name of its"
                            + " own has its name in the language of Accept-Language.")
    public Page<MetricView> list(
            @BeanParam PageRequest page, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        Locale locale = Messages.locale(language);
        return service.list(page).map(metric -> MetricView.of(metric, names.of(metric, locale)));
    }

    @GET
    @Path("{code}")
    @ETagByVersion
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(summary = "Show a metric")
    @APIResponse(
            responseCode = "200",
            description = "The metric",
            content = @Content(schema = @Schema(implementation = MetricView.class)))
    @APIResponse(responseCode = "404", description = "No such metric")
    public Response get(@PathParam("code") String code, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        Locale locale = Messages.locale(language);
        StoredMetric metric = service.get(code);
        return EntityTags.ok(view(metric, locale), metric.tag(locale));
    }

    @PUT
    @Path("{code}")
    @ETagByVersion
    @RolesAllowed(DIRECTOR)
    @Operation(
            summary = "Create or replace a metric",
            description =
                    "SUM adds values up, AVERAGE weighs them, RATIO divides the sums of two SUM metrics. Formulas apply"
                            + " when a report is read, so a changed one shows in past days too. A metric with facts may become a"
                            + " RATIO: its facts are kept, but not read and not taken any more until it is changed back."
                            + " The tag is by language: If-Match needs the Accept-Language that the metric was read with.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or the same as before",
            content = @Content(schema = @Schema(implementation = MetricView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = MetricView.class)))
    public Response put(
            @PathParam("code") String code,
            MetricRequest input,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        if (!OrganizationScope.isCode(code)) {
            throw new RuleViolationException(new Violation("code", "code"));
        }
        Locale locale = Messages.locale(language);
        StoredMetric metric = service.put(code, input, locale, ifMatch, ifNoneMatch);
        return EntityTags.put(view(metric, locale), metric.tag(locale), metric.created());
    }

    private MetricView view(StoredMetric metric, Locale locale) {
        return MetricView.of(metric.definition(), names.of(metric.definition(), locale));
    }
}
