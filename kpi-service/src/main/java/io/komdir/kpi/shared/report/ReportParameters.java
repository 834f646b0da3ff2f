package io.komdir.kpi.shared.report;

import io.komdir.platform.problem.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The requested form of a report: nested, long or wide, as JSON or CSV. A resource takes it as a {@code @BeanParam}, declares
 * {@code @Produces({APPLICATION_JSON, ReportParameters.CSV})} and returns {@link #answer}.
 */
public class ReportParameters {
    public static final String CSV = "text/csv";
    private static final MediaType CSV_TYPE = MediaType.valueOf(CSV);
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV_TYPE).build();

    @QueryParam("format")
    @Parameter(
            description =
                    "nested: the report as it is, JSON only. long: a table with one row per figure's key and pivot."
                            + " wide: one row per key with columns <pivot> and <pivot>_<value>. Default: nested, and long for"
                            + " text/csv.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"nested", "long", "wide"}))
    String format;

    @Context
    Request request;

    /**
     * The report in the requested form and media type.
     *
     * @param report not called for a wrong form
     * @throws BadRequestException when the form is none of {@link ReportFormat}, or nested CSV is requested
     */
    public <T> RestResponse<T> answer(Supplier<Report<T>> report) {
        ReportFormat form = format();
        Report<T> made = report.get();
        if (form == ReportFormat.NESTED) {
            return ResponseBuilder.ok(made.nested(), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        ReportTable table = made.table().get();
        return flat(made, form == ReportFormat.WIDE ? table.asWide() : table.asLong());
    }

    /** A flat form stands in for the nested one. */
    @SuppressWarnings("unchecked") // the body is written by its own class
    private <T> RestResponse<T> flat(Report<T> report, FlatTable table) {
        if (csv()) {
            StreamingOutput text = out -> ReportCsv.write(table, out);
            return (RestResponse<T>)
                    ResponseBuilder.ok(text, CSV_TYPE.withCharset("UTF-8")).build();
        }
        return (RestResponse<T>) ResponseBuilder.ok(FlatReportView.of(report, table), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /**
     * Whether a flat form is requested, for a resource whose nested form is only a part of it.
     *
     * @throws BadRequestException as {@link #answer}
     */
    public boolean flat() {
        return format() != ReportFormat.NESTED;
    }

    /**
     * For an answer that is neither JSON nor CSV and so has no flat form.
     *
     * @throws BadRequestException when one is requested, or the form is none of {@link ReportFormat}
     */
    public void refuseFlat() {
        if (format != null && !"nested".equals(format)) {
            throw BadRequestException.parameter("format", "one-of", "nested");
        }
    }

    private ReportFormat format() {
        if (format == null) {
            return csv() ? ReportFormat.LONG : ReportFormat.NESTED;
        }
        return switch (format) {
            case "long" -> ReportFormat.LONG;
            case "wide" -> ReportFormat.WIDE;
            case "nested" -> {
                if (csv()) {
                    throw BadRequestException.parameter("format", "one-of", "long, wide");
                }
                yield ReportFormat.NESTED;
            }
            default -> throw BadRequestException.parameter("format", "one-of", "nested, long, wide");
        };
    }

    private boolean csv() {
        Variant chosen = request.selectVariant(VARIANTS);
        return chosen != null && CSV_TYPE.isCompatible(chosen.getMediaType());
    }
}
