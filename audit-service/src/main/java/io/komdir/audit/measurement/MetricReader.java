package io.komdir.audit.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Metrics over windows and day by day; four statements each, however long the window is. */
@ApplicationScoped
class MetricReader {
    private final ClosedDayStore days;
    private final CorrectionStore corrections;

    MetricReader(ClosedDayStore days, CorrectionStore corrections) {
        this.days = days;
        this.corrections = corrections;
    }

    Optional<MeasuredMetric> over(String metric, String scope, LocalDate through, int workingDays) {
        Optional<Window> window = days.window(scope, through, workingDays);
        Optional<StoredLine> definition = window.flatMap(found -> days.definition(metric, scope, found.to()));
        return definition.map(line -> measured(metric, line, scope, window.orElseThrow()));
    }

    MetricDays dayByDay(String metric, String scope, LocalDate from, LocalDate to) {
        Optional<StoredLine> definition = days.definition(metric, scope, to);
        if (definition.isEmpty()) {
            return new MetricDays(null, null, List.of());
        }
        StoredLine line = definition.get();
        MetricFigures figures = figures(metric, line, scope, from, to);
        List<DayValue> values = days.days(metric, scope, from, to).stream()
                .filter(ClosedDay::working)
                .map(figures::on)
                .map(on -> new DayValue(on.closed().day(), figures.value(on.amount(), on.weight())))
                .filter(on -> on.value() != null)
                .toList();
        return new MetricDays(line.unit(), line.goal(), values);
    }

    private MeasuredMetric measured(String metric, StoredLine line, String scope, Window window) {
        MetricFigures figures = figures(metric, line, scope, window.from(), window.to());
        List<DayFigure> all = days.days(metric, scope, window.from(), window.to()).stream()
                .map(figures::on)
                .toList();
        BigDecimal amount = total(all, DayFigure::amount);
        BigDecimal weight = total(all, DayFigure::weight);
        DayFigure newest =
                all.stream().max(Comparator.comparingLong(DayFigure::revision)).orElseThrow();
        boolean sum = line.formula() == Formula.SUM;
        return new MeasuredMetric(
                metric,
                line.unit(),
                line.goal(),
                scope,
                window.from(),
                window.to(),
                window.days(),
                figures.value(amount, weight),
                sum ? total(all, DayFigure::target) : newestTarget(all),
                sum ? null : amount,
                sum ? null : weight,
                newest.event(),
                newest.type());
    }

    private MetricFigures figures(String metric, StoredLine line, String scope, LocalDate from, LocalDate to) {
        return new MetricFigures(metric, line, corrections.of(MetricFigures.parts(metric, line), scope, from, to));
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
                .map(MetricFigures::plain)
                .orElse(null);
    }
}
