package io.komdir.kpi.reference.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target as the API shows it. */
@Schema(name = "Target")
public record TargetView(
        @Schema(examples = "calls") String metric,
        @Schema(examples = "employee:u17") String scope,
        TargetPeriod period,
        @Schema(examples = "40") BigDecimal value,
        LocalDate from,

        @Schema(nullable = true, description = "last day; empty = until replaced")
        LocalDate to) {

    static TargetView of(Target target) {
        return new TargetView(
                target.metric(),
                target.scope().toString(),
                target.period(),
                target.value(),
                target.from(),
                target.to());
    }
}
