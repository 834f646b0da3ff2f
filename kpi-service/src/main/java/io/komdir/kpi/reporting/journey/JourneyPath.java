package io.komdir.kpi.reporting.journey;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The journeys that took the same steps. */
@Schema(name = "JourneyPath")
public record JourneyPath(
        @Schema(
                examples = "[\"ads\", \"seo\", \"email\"]",
                description =
                        "From the first touch to the goal, or to the last touch of those who did not reach it. Only"
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
                        "Median time from the first touch to the goal, of those who reached it; null when nobody did")
        Long medianSecondsToGoal) {}
