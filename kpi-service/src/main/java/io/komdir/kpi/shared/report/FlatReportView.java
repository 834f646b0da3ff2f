package io.komdir.kpi.shared.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report in one of its flat forms, as JSON.
 *
 * @param currency null when the report has no money
 * @param nextCursor always {@code ""}: a flat report is never cut into pages
 */
@Schema(name = "FlatReport", description = "A report with format=long or format=wide: objects with the same fields.")
public record FlatReportView(
        long revision,
        @JsonInclude(JsonInclude.Include.NON_NULL) String currency,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = Object[].class,
                description = "long: one object per key and pivot. wide: one per key, with the fields <pivot> and"
                        + " <pivot>_<value>.")
        FlatTable items,

        String nextCursor) {

    static FlatReportView of(Report<?> report, FlatTable table) {
        return new FlatReportView(report.revision(), report.currency(), table, "");
    }
}
