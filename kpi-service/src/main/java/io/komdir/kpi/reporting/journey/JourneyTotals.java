package io.komdir.kpi.reporting.journey;

import io.komdir.kpi.shared.numbers.Numbers;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All journeys of the report together, also those that the limit leaves out.
 *
 * @param customers whose first touch lies in the period; each has one journey
 * @param conversions how many of them reached the goal, whenever they did
 * @param conversion conversions / customers; null without customers
 * @param medianSecondsToGoal from the first touch to the goal, of those who reached it; the mean of the middle two of an
 *     even number, rounded half up to seconds; null when nobody did
 * @param truncated journeys of more than 30 steps, which are cut after the 30th
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
                        "Median time from the first touch to the goal, of those who reached it; null when nobody did")
        Long medianSecondsToGoal,

        @Schema(description = "Journeys of more than 30 steps, cut after the 30th")
        long truncated) {

    static JourneyTotals of(ResultSet row) throws SQLException {
        long customers = row.getLong("all_customers");
        long conversions = row.getLong("all_conversions");
        return new JourneyTotals(
                customers,
                conversions,
                share(conversions, customers),
                seconds(row, "all_median"),
                row.getLong("all_truncated"));
    }

    /** The part as a fraction with at most 6 digits after the point, rounded half up; null of nothing. */
    static BigDecimal share(long part, long whole) {
        return Numbers.quotient(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** Whole seconds, half up; null stays null. */
    static Long seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Math.round(seconds);
    }
}
