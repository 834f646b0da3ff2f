package io.komdir.kpi.reporting.conversion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which conversions to change, on which counts. */
@Schema(
        name = "WhatIfRequest",
        description = "Either counts, or from and to for measured counts, which may be narrowed to a channel, team or"
                + " employee")
public record WhatIfRequest(
        @Schema(nullable = true, description = "first day of measured counts")
        LocalDate from,

        @Schema(nullable = true, description = "last day of measured counts, included; at most 732 days")
        LocalDate to,

        @Schema(nullable = true, description = "only facts of this channel; empty for those without one")
        String channel,

        @Schema(
                nullable = true,
                description = "only facts of employees who were in this team, or in one below it, on the day")
        String team,

        @Schema(nullable = true, description = "only facts of this employee")
        String employee,

        @Schema(
                nullable = true,
                description = "one count for each stage, in order; not negative, up to 15 digits before the point and 6"
                        + " after it",
                examples = "[10000, 500, 100]")
        List<BigDecimal> counts,

        @Schema(required = true, minItems = 1, maxItems = 19, description = "at most one for each stage but the first")
        List<Change> changes) {

    /** What a stage's conversion becomes. */
    @Schema(name = "WhatIfChange", description = "conversion or points, not both")
    public record Change(
            @Schema(required = true, description = "code of a stage, not the first", examples = "click")
            String stage,

            @Schema(nullable = true, minimum = "0", description = "the new conversion, a fraction", examples = "0.075")
            BigDecimal conversion,

            @Schema(nullable = true, description = "percentage points more, or less when negative", examples = "2.5")
            BigDecimal points) {}

    boolean given() {
        return counts != null;
    }

    boolean narrowed() {
        return from != null || to != null || channel != null || team != null || employee != null;
    }
}
