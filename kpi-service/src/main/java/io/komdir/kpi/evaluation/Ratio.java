package io.komdir.kpi.evaluation;

import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.metric.Unit;
import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * What the fact of an average or a ratio is divided from. Fractions of several days or people add up; the fact of all of
 * them is the quotient of the sum.
 *
 * @param numerator of an average the values times their weights, of a ratio the part above
 * @param denominator of an average the weights, of a ratio the part below
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {
    public static final Ratio ZERO = new Ratio(BigDecimal.ZERO, BigDecimal.ZERO);
    private static final int PERCENT_POINTS = 2;

    /** The parts of one day; null for a sum, which has none. */
    public static Ratio of(DayEvaluations judged, Scope scope, MetricDefinition metric, LocalDate day) {
        return of(stored -> judged.parts(scope, stored, day), metric);
    }

    /** The parts of all that was tallied; null for a sum, which has none. */
    public static Ratio of(FactTotals tally, Scope scope, MetricDefinition metric) {
        return of(stored -> tally.parts(scope, stored), metric);
    }

    private static Ratio of(Function<String, WeightedSum> parts, MetricDefinition metric) {
        return switch (metric.formula().type()) {
            case SUM -> null;
            case AVERAGE -> {
                WeightedSum mean = parts.apply(metric.code());
                yield new Ratio(Numbers.plain(mean.value()), Numbers.plain(mean.weight()));
            }
            case RATIO ->
                new Ratio(
                        Numbers.plain(parts.apply(metric.formula().numerator()).value()),
                        Numbers.plain(
                                parts.apply(metric.formula().denominator()).value()));
        };
    }

    public Ratio plus(Ratio other) {
        return new Ratio(numerator.add(other.numerator), denominator.add(other.denominator));
    }

    /** The fact: a ratio in percent is times 100. Null when the denominator is zero. */
    public BigDecimal fact(MetricDefinition metric) {
        boolean percent = !metric.formula().takesFacts() && metric.unit() == Unit.PERCENT;
        return Numbers.quotient(percent ? numerator.movePointRight(PERCENT_POINTS) : numerator, denominator);
    }
}
