package io.komdir.kpi.reference.targets;

import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target as a director or a head gives it. */
@Schema(name = "PutTarget", description = "A target; its key is (scope, metric, period, from)")
public record TargetRequest(
        @Schema(examples = "calls", required = true) String metric,

        @Schema(
                examples = "employee:u17",
                required = true,
                description = "employee:<code>, team:<code> or organization")
        String scope,

        @Schema(required = true) TargetPeriod period,

        @Schema(
                examples = "40",
                minimum = "0",
                required = true,
                description =
                        "in the metric's unit; at most 18 digits in all, 6 of them after the point. A month's value"
                                + " spreads over its working days, unless the metric is an average or a ratio")
        BigDecimal value,

        @Schema(required = true, description = "first day it applies on")
        LocalDate from,

        @Schema(
                nullable = true,
                description = "last day; empty = until a later one of the same scope, metric and period")
        LocalDate to) {

    TargetRow row() {
        return new TargetRow(metric, Scope.parse(scope), period, Amounts.plain(value), from, to);
    }
}
