package io.komdir.kpi.reporting.conversion;

import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.shared.report.ReportParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Conversions of a funnel, measured and projected. */
@Path("/funnels/{code}")
@Produces({MediaType.APPLICATION_JSON, ReportParameters.CSV})
@RolesAllowed({DIRECTOR, HEAD, VIEWER})
@Tag(name = "Funnels")
public class ConversionResource {
    private final ConversionService conversions;
    private final WhatIfService whatIf;
    private final Organizations organizations;

    ConversionResource(ConversionService conversions, WhatIfService whatIf, Organizations organizations) {
        this.conversions = conversions;
        this.whatIf = whatIf;
        this.organizations = organizations;
    }

    @GET
    @Path("conversion")
    @Operation(
            summary = "Conversions of a funnel",
            description =
                    "Count of each stage over the days and its conversion from the stage before, a fraction; null when the"
                            + " stage before counts 0. gapPoints are percentage points, negative below the target. The verdict"
                            + " compares plainly; only deviations weigh how sure a figure is. channel, team and employee apply"
                            + " together. A team counts its members of each day and those of its sub-teams, so groups of"
                            + " teams overlap. With groupBy the answer has groups instead of stages. Keys of the flat forms:"
                            + " group (null without groupBy) and overallConversion; pivot: stage; main value: count. At most 732 days"
                            + " and 100000 figures (groups x stages).")
    @APIResponse(
            responseCode = "200",
            description = "The conversions",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(oneOf = {ConversionView.class, GroupedConversionView.class})),
                @Content(mediaType = ReportParameters.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "No such funnel, team or employee")
    public RestResponse<Object> getConversion(
            @PathParam("code") String code,
            @BeanParam ConversionParameters parameters,
            @BeanParam ReportParameters form) {
        return form.answer(() -> conversions.report(code, parameters, organizations.today()));
    }

    @POST
    @Path("what-if")
    @Operation(
            summary = "Project a funnel with other conversions",
            description =
                    "Keeps the first stage, changes the conversions named and lets the later stages grow along. Computes"
                            + " only; nothing is stored. Counts are measured (from and to, at most 732 days, which may be"
                            + " narrowed to a channel, team or employee) or given, one for each stage, with up to 15 digits before"
                            + " the point and 6 after it. A change gives a new conversion, or points (percentage points) to be"
                            + " added to the current one; the result must be from 0 to 1, or to its current value where that is"
                            + " more than 1. Key of the flat forms: funnel; pivot: stage; main value: projected.")
    public RestResponse<WhatIfView> projectFunnel(
            @PathParam("code") String code, WhatIfRequest request, @BeanParam ReportParameters form) {
        return form.answer(() -> whatIf.project(code, request).report());
    }
}
