package io.komdir.kpi.reporting.forecast;

import io.komdir.kpi.evaluation.pace.MonthDays;
import io.komdir.kpi.evaluation.pace.Pace;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.metric.Unit;
import io.komdir.kpi.reporting.forecast.ForecastView.Range;
import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;

/** Rounds a projection for its view. */
record ForecastViewBuilder(MetricDefinition metric, Projection projection) {
    private static final int SCALE_OF_SUMS = 2;
    private static final int SCALE_OF_QUOTIENTS = 4;
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal ALMOST_ONE = new BigDecimal("0.99");

    ForecastView build(
            long revision,
            String currency,
            Scope scope,
            YearMonth month,
            LocalDate asOf,
            MonthDays days,
            BigDecimal target,
            BigDecimal factToDate,
            BigDecimal factOfElapsedDays) {
        Range range = range(factToDate);
        return new ForecastView(
                revision,
                metric.code(),
                scope,
                month,
                metric.unit() == Unit.MONEY ? currency : null,
                asOf,
                target,
                factToDate,
                days.elapsed(),
                days.remaining(),
                days.total(),
                runRate(factOfElapsedDays, days.elapsed()),
                Pace.of(metric, target, factToDate, days).requiredPerDay(),
                range,
                Numbers.percent(range.expected(), target),
                range.expected() == null ? null : likelihood(),
                projection.method());
    }

    private BigDecimal runRate(BigDecimal fact, int elapsed) {
        if (fact == null || elapsed == 0) {
            return null;
        }
        return metric.formula().sums() ? Pace.perDay(fact, elapsed) : fact;
    }

    /** A complete month has its fact in place of a range. */
    private Range range(BigDecimal fact) {
        return projection.method() == ForecastMethod.COMPLETE
                ? new Range(fact, fact, fact)
                : new Range(
                        rounded(projection.low(), fact),
                        rounded(projection.expected(), fact),
                        rounded(projection.high(), fact));
    }

    /** A value that is not below the fact is not rounded to below it. */
    private BigDecimal rounded(Double value, BigDecimal fact) {
        if (value == null) {
            return null;
        }
        int scale = metric.formula().sums() ? SCALE_OF_SUMS : SCALE_OF_QUOTIENTS;
        BigDecimal rounded = Numbers.plain(BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP));
        boolean belowByRounding = fact != null && rounded.compareTo(fact) < 0 && value >= fact.doubleValue();
        return belowByRounding ? fact : rounded;
    }

    /** Exactly 0 or 1 only when no, or every, simulated month meets the target. */
    private BigDecimal likelihood() {
        Double likelihood = projection.likelihood();
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
}
