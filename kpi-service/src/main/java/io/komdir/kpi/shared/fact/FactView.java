package io.komdir.kpi.shared.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One stored fact. */
@Schema(name = "DailyFact")
public record FactView(
        String employee,
        LocalDate date,
        String metric,
        @Schema(description = "empty for none") String channel,
        String source,

        @Schema(description = "whether the value was counted from activities; otherwise it was set")
        boolean counted,

        @Schema(description = "the value that was set, or the sum of the activities")
        BigDecimal value,

        @Schema(description = "weight in an average, or the number of activities")
        BigDecimal weight,

        @Schema(
                description =
                        "receipt of the push that brought the value; of a replayed row the push that it was rejected in")
        UUID batch) {}
