package io.komdir.kpi.reporting.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komdir.kpi.shared.report.Report;
import io.komdir.kpi.shared.report.ReportTable;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The forecast of a month. */
@Schema(name = "Forecast")
public record ForecastView(
        @Schema(description = "Revision of the organization's data that it shows.")
        long revision,

        String metric,

        @Schema(implementation = String.class, examples = "team:north")
        Scope scope,

        @Schema(implementation = String.class, examples = "2026-11")
        YearMonth month,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "ISO 4217 code; of money only.", nullable = true)
        String currency,

        @Schema(
                description = "Last day that has elapsed: over, or closed. Today remains until it closes. Of a past"
                        + " month its last day.")
        LocalDate asOf,

        @Schema(description = "Of the whole month; null when none applies.", nullable = true)
        BigDecimal target,

        @Schema(
                description = "All facts of the month, today included; null while nothing was pushed for the month, and"
                        + " for an average or ratio without anything to compute from.",
                nullable = true)
        BigDecimal factToDate,

        @Schema(description = "Working days of the scope, up to asOf: by the calendar and the absences.")
        int workingDaysElapsed,

        @Schema(description = "Working days of the scope after asOf.")
        int workingDaysLeft,

        @Schema(description = "Working days of the scope in the whole month.")
        int workingDaysTotal,

        @Schema(
                description = "Fact of the elapsed days / working days elapsed; of an average or ratio its value over"
                        + " them. Null before the first.",
                nullable = true)
        BigDecimal runRate,

        @Schema(
                description =
                        "(target - factToDate) / workingDaysLeft; 0 when reached (goal AT_MOST: used up), null when"
                                + " no day is left, without target, and for averages and ratios.",
                nullable = true)
        BigDecimal requiredPerDay,

        Range projected,

        @Schema(description = "100 * projected.expected / target, one digit after the point.", nullable = true)
        BigDecimal projectedPercent,

        @Schema(
                description = "Of meeting the target, 0 to 1 with two digits; exactly 0 or 1 only when no, or every,"
                        + " possible end of the month meets it. Null without target and without forecast.",
                minimum = "0",
                maximum = "1",
                nullable = true)
        BigDecimal likelihood,

        @Schema(
                description = "COMPLETE: no day remains. RESAMPLED_WEEKDAYS: remaining days drawn from the recent"
                        + " days of their weekday. RESAMPLED_DAYS: from all recent working days. FEW_DAYS: mean of"
                        + " fewer than 10 recent days with a wide range. NO_HISTORY: not even those, or all of them"
                        + " without facts; no forecast.")
        ForecastMethod method) {
    private static final ReportTable.Shape SHAPE = new ReportTable.Shape(
            List.of("month", "scope"),
            "metric",
            "expected",
            List.of(
                    "target",
                    "factToDate",
                    "workingDaysElapsed",
                    "workingDaysLeft",
                    "workingDaysTotal",
                    "runRate",
                    "requiredPerDay",
                    "low",
                    "expected",
                    "high",
                    "projectedPercent",
                    "likelihood",
                    "method",
                    "asOf"));

    /** The range in which eight of ten months end. All null without forecast. */
    @Schema(
            name = "ForecastRange",
            description =
                    "Eight of ten months end from low to high; low <= expected <= high. Sums with two digits after"
                            + " the point, averages and ratios with four.")
    public record Range(
            @Schema(nullable = true, description = "One in ten months ends below it.")
            BigDecimal low,

            @Schema(nullable = true) BigDecimal expected,

            @Schema(nullable = true, description = "One in ten months ends above it.")
            BigDecimal high) {}

    /** In every form: one row, whose key is month and scope. */
    Report<ForecastView> report() {
        return new Report<>(revision, currency, this, this::table);
    }

    private ReportTable table() {
        List<Object> values = Arrays.asList(
                target,
                factToDate,
                workingDaysElapsed,
                workingDaysLeft,
                workingDaysTotal,
                runRate,
                requiredPerDay,
                projected.low(),
                projected.expected(),
                projected.high(),
                projectedPercent,
                likelihood,
                method,
                asOf);
        return new ReportTable(
                SHAPE, List.of(metric), List.of(new ReportTable.Row(Arrays.asList(month, scope), metric, values)));
    }
}
