package io.komdir.kpi.reporting.journey;

import io.komdir.kpi.reporting.journey.JourneyQueries.TotalRow;
import io.komdir.kpi.shared.numbers.Numbers;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All journeys of the report together, also those beyond the limit.
 *
 * @param customers whose first touch lies in the period; each has one journey
 * @param conversions how many of them reached the goal, whenever they did
 * @param conversion conversions / customers; null without customers
 * @param medianSecondsToGoal from the first touch to the goal, of customers who reached it; the mean of the middle two of an
 *     even number, rounded half up to seconds; null without any
 * @param truncated journeys of more than 30 steps, which are truncated after the 30th
 */
@Schema(name = "JourneyTotals")
public record JourneyTotals(
        long customers,
        long conversions,

        @Schema(nullable = true, description = "conversions / customers, a fraction; null without customers")
        BigDecimal conversion,

        @Schema(
                nullable = true,
                description =
                        "Median time from the first touch to the goal, of customers who reached it; null without any")
        Long medianSecondsToGoal,

        @Schema(description = "Journeys of more than 30 steps, cut after the 30th")
        long truncated) {

    static JourneyTotals of(TotalRow row) {
        return new JourneyTotals(
                row.allCustomers(),
                row.allConversions(),
                share(row.allConversions(), row.allCustomers()),
                seconds(row.allMedian()),
                row.allTruncated());
    }

    /** The part as a fraction with at most 6 digits after the point, rounded half up; null without whole. */
    static BigDecimal share(long part, long whole) {
        return Numbers.quotient(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** Whole seconds, half up; null stays null. */
    static Long seconds(Double seconds) {
        return seconds == null ? null : Math.round(seconds);
    }
}
