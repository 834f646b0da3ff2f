package io.komdir.kpi.ingestion.daily;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON body of a push of daily rows, for the API description: the body itself is read token by token. */
@Schema(name = "DailyActivityPush")
record DailyActivityBody(
        @Schema(
                description = "system whose facts these are; may be absent when the API key is bound to one",
                example = "crm")
        String source,

        @Schema(required = true, minItems = 1, maxItems = 10_000)
        List<Row> rows) {

    /** One row. */
    @Schema(name = "DailyActivityRow")
    record Row(
            @Schema(required = true, example = "u17") String employee,

            @Schema(required = true, description = "2000-01-01 to tomorrow in the organization's time zone")
            LocalDate date,

            @Schema(required = true, example = "calls") String metric,

            @Schema(
                    required = true,
                    description = "up to 18 digits, 6 of them after the point; negative for money only",
                    example = "42")
            BigDecimal value,

            @Schema(description = "part of the key, absent for none", example = "phone")
            String channel,

            @Schema(description = "weight of the value in an average", defaultValue = "1")
            BigDecimal weight) {}
}
