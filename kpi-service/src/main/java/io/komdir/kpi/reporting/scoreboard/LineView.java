package io.komdir.kpi.reporting.scoreboard;

import io.komdir.kpi.evaluation.Verdict;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One metric of one scope on the day of the report.
 *
 * @param reportedFact the fact at closing; null while the day is open, and when there was none
 */
@Schema(name = "ScoreboardLine", description = "One metric of a person, a team or the organization on the day.")
public record LineView(
        @Schema(description = "Code of the metric.") String metric,

        @Schema(description = "Target of the day; null when none applies.", nullable = true)
        BigDecimal target,

        @Schema(
                description = "By current data. A missing sum is 0 once anything was pushed for the day; null"
                        + " while nothing was, and for an average or ratio without parts.",
                nullable = true)
        BigDecimal fact,

        @Schema(
                description =
                        "On closed days the fact as it was at closing, null when there was none; null on open days.",
                nullable = true)
        BigDecimal reportedFact,

        @Schema(description = "100 * fact / target, one digit after the point.", nullable = true)
        BigDecimal percent,

        Verdict verdict,
        MonthToDate monthToDate,

        @Schema(
                description = "Fact of the month to date / elapsed working days * working days of the month; of an"
                        + " average or ratio its value to date.",
                nullable = true)
        BigDecimal forecast,

        @Schema(
                description =
                        "(Target of the month - fact to date) / working days of the scope that remain: those after the date, and the date itself until it is over or closed;"
                                + " 0 when reached (goal AT_MOST: used up), null when no day remains, without target, and for averages and ratios.",
                nullable = true)
        BigDecimal requiredPerDay) {

    /** From the first of the month to the date of the report, that day included. */
    @Schema(name = "MonthToDate", description = "From the first of the month to the date, both included.")
    public record MonthToDate(
            @Schema(nullable = true) BigDecimal target,
            @Schema(nullable = true) BigDecimal fact,
            @Schema(nullable = true) BigDecimal percent) {}
}
