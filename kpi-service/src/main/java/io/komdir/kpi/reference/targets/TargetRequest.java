package io.komdir.kpi.reference.targets;

import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.numbers.Decimals;
import io.komdir.platform.problem.DateWithin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target as a director or a head gives it. */
@Schema(name = "TargetRequest", description = "A target; its key is (scope, metric, period, from)")
public record TargetRequest(
        @NotNull @Schema(examples = "calls") String metric,

        @NotNull @Schema(examples = "employee:u17", description = "employee:<code>, team:<code> or organization")
        String scope,

        @NotNull TargetPeriod period,

        @NotNull
        @PositiveOrZero
        @Schema(
                examples = "40",
                description =
                        "in the metric's unit; at most 18 digits in all, 6 of them after the point. A month's value"
                                + " spreads over its working days, unless the metric is an average or a ratio")
        BigDecimal value,

        @NotNull @DateWithin @Schema(description = "first day it applies on")
        LocalDate from,

        @DateWithin
        @Schema(
                nullable = true,
                description = "last day; empty = until a later one of the same scope, metric and period")
        LocalDate to) {

    /** The target of a valid request. */
    Target target() {
        return new Target(metric, Scope.parse(scope), period, Decimals.plain(value), from, to);
    }
}
