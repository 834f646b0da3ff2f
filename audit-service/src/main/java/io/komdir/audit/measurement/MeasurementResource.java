package io.komdir.audit.measurement;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.audit.shared.Scopes;
import io.komdir.platform.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Measured facts over HTTP. */
@Path("/measurements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measurements", description = "The facts of closed days that audits, tasks and effects are judged by")
public class MeasurementResource {
    private final Measurements measurements;

    MeasurementResource(Measurements measurements) {
        this.measurements = measurements;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show measured facts",
            description =
                    "A metric, or the conversion of a stage in one funnel or in each that has it, over the last working days"
                            + " of a scope, with the event it comes from. Facts that arrived after a day was closed are in the figures."
                            + " Nothing measured gives an empty list; the list is always whole.")
    public Page<MeasurementView> listMeasurements(
            @Parameter(
                            description = "Code of a metric; either this or a stage.",
                            schema = @Schema(type = SchemaType.STRING, pattern = Scopes.CODE))
                    @QueryParam("metric")
                    String metric,
            @Parameter(
                            description = "Code of a stage, in the funnel or in each that has one.",
                            schema = @Schema(type = SchemaType.STRING, pattern = Scopes.CODE))
                    @QueryParam("stage")
                    String stage,
            @Parameter(
                            description = "Code of the stage's funnel. Default: every funnel.",
                            schema = @Schema(type = SchemaType.STRING, pattern = Scopes.CODE))
                    @QueryParam("funnel")
                    String funnel,
            @Parameter(
                            description = "Whose facts.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = Scopes.SCOPE,
                                            defaultValue = "organization"))
                    @QueryParam("scope")
                    @DefaultValue("organization")
                    String scope,
            @Parameter(
                            description =
                                    "The window ends with this day or the last working day before. Default: the last measured.")
                    @QueryParam("through")
                    LocalDate through,
            @Parameter(
                            description = "Working days of the window.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "60",
                                            defaultValue = "10"))
                    @QueryParam("workingDays")
                    @DefaultValue("10")
                    int workingDays) {
        MeasurementQuery query = new MeasurementQuery(metric, stage, funnel, scope, through, workingDays);
        return Page.whole((query.metric() == null ? stages(query) : metric(query)).toList());
    }

    private Stream<MeasurementView> metric(MeasurementQuery query) {
        return measurements.metric(query.metric(), query.scope(), query.through(), query.workingDays()).stream()
                .map(MeasurementView::of);
    }

    private Stream<MeasurementView> stages(MeasurementQuery query) {
        return measurements
                .stage(query.funnel(), query.stage(), query.scope(), query.through(), query.workingDays())
                .stream()
                .map(MeasurementView::of);
    }
}
