package io.komdir.kpi.reporting.journey;

import io.komdir.kpi.reporting.journey.JourneyQueries.PathRow;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The journeys that took the same steps. */
@Schema(name = "JourneyPath")
public record JourneyPath(
        @Schema(
                examples = "[\"ads\", \"seo\", \"email\"]",
                description =
                        "From the first touch to the goal, or to the last touch of customers who did not reach it. Only"
                                + " the goal itself when, by touchpoint, nothing was before it")
        List<String> path,

        @Schema(description = "Whether these journeys have more than 30 steps, of which path shows the first 30")
        boolean truncated,

        long customers,

        @Schema(description = "How many of them reached the goal")
        long conversions,

        @Schema(description = "conversions / customers, a fraction")
        BigDecimal conversion,

        @Schema(
                nullable = true,
                description =
                        "Median time from the first touch to the goal, of customers who reached it; null without any")
        Long medianSecondsToGoal) {

    /** @param goal the only step of a path by touchpoint with nothing before the goal */
    static JourneyPath of(PathRow row, String goal) {
        return new JourneyPath(
                row.steps().length == 0 ? List.of(goal) : List.of(row.steps()),
                row.truncated(),
                row.customers(),
                row.conversions(),
                JourneyTotals.share(row.conversions(), row.customers()),
                JourneyTotals.seconds(row.median()));
    }
}
