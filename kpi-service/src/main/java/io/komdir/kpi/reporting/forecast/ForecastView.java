package io.komdir.kpi.reporting.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komdir.kpi.evaluation.pace.MonthDays;
import io.komdir.kpi.evaluation.pace.Pace;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.metric.Unit;
import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.shared.report.Report;
import io.komdir.kpi.shared.report.ReportTable;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a month will probably end. */
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
                description = "Last day that counts as elapsed: over, or closed. Today counts as still to come until it"
                        + " closes. Of a past month its last day.")
        LocalDate asOf,

        @Schema(description = "Of the whole month; null when none applies.", nullable = true)
        BigDecimal target,

        @Schema(
                description =
                        "All of the month that is known, today included; null while nobody pushed anything for the"
                                + " month, and for an average or ratio without parts.",
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
                        + " possible end of the month meets it. Null without target and when nothing can be said.",
                minimum = "0",
                maximum = "1",
                nullable = true)
        BigDecimal likelihood,

        @Schema(
                description = "COMPLETE: nothing is to come. RESAMPLED_WEEKDAYS: remaining days drawn from the recent"
                        + " days of their weekday. RESAMPLED_DAYS: from all recent working days. FEW_DAYS: mean of"
                        + " fewer than 10 recent days with a wide range. NO_HISTORY: not even those, or nothing done on"
                        + " them; nothing can be said.")
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
    private static final int SCALE_OF_SUMS = 2;
    private static final int SCALE_OF_QUOTIENTS = 4;
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal ALMOST_ONE = new BigDecimal("0.99");

    /** The range in which eight of ten months end. All null when nothing can be said. */
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

    /** What was asked for. */
    record Asked(
            long revision, String currency, MetricDefinition metric, Scope scope, YearMonth month, LocalDate asOf) {}

    static ForecastView of(
            Asked asked,
            MonthDays days,
            BigDecimal target,
            BigDecimal factToDate,
            BigDecimal factOfElapsedDays,
            Projection projection) {
        MetricDefinition metric = asked.metric();
        Range projected = range(metric, projection, factToDate);
        return new ForecastView(
                asked.revision(),
                metric.code(),
                asked.scope(),
                asked.month(),
                metric.unit() == Unit.MONEY ? asked.currency() : null,
                asked.asOf(),
                target,
                factToDate,
                days.elapsed(),
                days.remaining(),
                days.total(),
                runRate(metric, factOfElapsedDays, days.elapsed()),
                Pace.of(metric, target, factToDate, days).requiredPerDay(),
                projected,
                Numbers.percent(projected.expected(), target),
                projected.expected() == null ? null : likelihood(projection.likelihood()),
                projection.method());
    }

    private static BigDecimal runRate(MetricDefinition metric, BigDecimal fact, int elapsed) {
        if (fact == null || elapsed == 0) {
            return null;
        }
        return metric.formula().sums() ? Pace.perDay(fact, elapsed) : fact;
    }

    /** What is certain stands as the fact itself; nothing is rounded to below a fact that it was not below. */
    private static Range range(MetricDefinition metric, Projection projection, BigDecimal fact) {
        if (projection.method() == ForecastMethod.COMPLETE) {
            return new Range(fact, fact, fact);
        }
        return new Range(
                rounded(metric, projection.low(), fact),
                rounded(metric, projection.expected(), fact),
                rounded(metric, projection.high(), fact));
    }

    private static BigDecimal rounded(MetricDefinition metric, Double value, BigDecimal fact) {
        if (value == null) {
            return null;
        }
        int scale = metric.formula().sums() ? SCALE_OF_SUMS : SCALE_OF_QUOTIENTS;
        BigDecimal rounded = Numbers.plain(BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP));
        boolean belowByRounding = fact != null && rounded.compareTo(fact) < 0 && value >= fact.doubleValue();
        return belowByRounding ? fact : rounded;
    }

    private static BigDecimal likelihood(Double likelihood) {
        if (likelihood == null) {
            return null;
        }
        if (likelihood <= 0 || likelihood >= 1) {
            return likelihood <= 0 ? BigDecimal.ZERO : BigDecimal.ONE;
        }
        return Numbers.plain(BigDecimal.valueOf(likelihood)
                .setScale(2, RoundingMode.HALF_UP)
                .max(CENT)
                .min(ALMOST_ONE));
    }

    /** In every form: one row, whose key is month and scope. */
    static Report report(ForecastView view) {
        return new Report(view.revision, view.currency, view, view::table);
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
