package io.komdir.audit.measurement;

import io.komdir.platform.numbers.Decimals;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Metrics over windows and day by day; three statements each, however many metrics and days. */
@ApplicationScoped
class MetricReader {
    private final ClosedDayQueries days;
    private final CorrectionQueries corrections;

    MetricReader(ClosedDayQueries days, CorrectionQueries corrections) {
        this.days = days;
        this.corrections = corrections;
    }

    /** By metric; those of which no day has a line are left out. */
    Map<String, MeasuredMetric> over(Collection<String> metrics, Window window) {
        Map<String, MetricFigures> figures = figures(metrics, window.scope(), window.from(), window.to());
        List<ClosedDay> closed = days.days(figures.keySet(), window.scope(), window.from(), window.to());
        return figures.values().stream()
                .collect(Collectors.toMap(MetricFigures::metric, metric -> measured(metric, window, closed)));
    }

    /** Working days on which the metric was observed, oldest first. */
    MetricDays dayByDay(String metric, String scope, LocalDate from, LocalDate to) {
        MetricFigures figures = figures(Set.of(metric), scope, from, to).get(metric);
        if (figures == null) {
            return new MetricDays(null, null, List.of());
        }
        List<DayValue> values = days.days(Set.of(metric), scope, from, to).stream()
                .filter(ClosedDay::working)
                .map(figures::on)
                .map(on -> new DayValue(on.closed().day(), figures.value(on.amount(), on.weight())))
                .filter(on -> on.value() != null)
                .toList();
        return new MetricDays(figures.definition().unit(), figures.definition().goal(), values);
    }

    private Map<String, MetricFigures> figures(Collection<String> metrics, String scope, LocalDate from, LocalDate to) {
        Map<String, StoredLine> lines = days.definitions(metrics, scope, to);
        Set<String> parts = lines.entrySet().stream()
                .flatMap(line -> MetricFigures.parts(line.getKey(), line.getValue()).stream())
                .collect(Collectors.toSet());
        Map<Correction.Key, Correction> late = corrections.of(parts, scope, from, to);
        Map<String, MetricFigures> figures = new HashMap<>();
        lines.forEach((metric, line) -> figures.put(metric, new MetricFigures(metric, line, late)));
        return figures;
    }

    private static MeasuredMetric measured(MetricFigures figures, Window window, List<ClosedDay> closed) {
        List<DayFigure> days = closed.stream().map(figures::on).toList();
        BigDecimal amount = total(days, DayFigure::amount);
        BigDecimal weight = total(days, DayFigure::weight);
        DayFigure newest =
                days.stream().max(Comparator.comparingLong(DayFigure::revision)).orElseThrow();
        boolean sum = figures.definition().formula() == Formula.SUM;
        return new MeasuredMetric(
                figures.metric(),
                figures.definition().unit(),
                figures.definition().goal(),
                window.scope(),
                window.from(),
                window.to(),
                window.days(),
                figures.value(amount, weight),
                sum ? total(days, DayFigure::target) : newestTarget(days),
                sum ? null : amount,
                sum ? null : weight,
                newest.event(),
                newest.type());
    }

    private static BigDecimal newestTarget(List<DayFigure> days) {
        return days.stream()
                .map(DayFigure::target)
                .filter(Objects::nonNull)
                .reduce((older, newer) -> newer)
                .orElse(null);
    }

    /** Null when no day has any. */
    private static BigDecimal total(List<DayFigure> days, Function<DayFigure, BigDecimal> part) {
        return days.stream()
                .map(part)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .map(Decimals::plain)
                .orElse(null);
    }
}
