package io.komdir.kpi.judgement;

import io.komdir.kpi.metric.MetricDefinition;
import io.komdir.kpi.metric.Unit;
import io.komdir.kpi.scope.Scope;
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
public record Fraction(BigDecimal numerator, BigDecimal denominator) {
    public static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ZERO);
    private static final int PERCENT_POINTS = 2;

    /** The parts of one day; null for a sum, which has none. */
    public static Fraction of(DayJudgements judged, Scope scope, MetricDefinition metric, LocalDate day) {
        return of(stored -> judged.parts(scope, stored, day), metric);
    }

    /** The parts of all that was tallied; null for a sum, which has none. */
    public static Fraction of(Tally tally, Scope scope, MetricDefinition metric) {
        return of(stored -> tally.parts(scope, stored), metric);
    }

    private static Fraction of(Function<String, Parts> parts, MetricDefinition metric) {
        return switch (metric.formula().type()) {
            case SUM -> null;
            case AVERAGE -> {
                Parts mean = parts.apply(metric.code());
                yield new Fraction(Numbers.plain(mean.value()), Numbers.plain(mean.weight()));
            }
            case RATIO ->
                new Fraction(
                        Numbers.plain(parts.apply(metric.formula().numerator()).value()),
                        Numbers.plain(
                                parts.apply(metric.formula().denominator()).value()));
        };
    }

    public Fraction plus(Fraction other) {
        return new Fraction(numerator.add(other.numerator), denominator.add(other.denominator));
    }

    /** The fact: a ratio in percent is times 100. Null when the denominator is zero. */
    public BigDecimal fact(MetricDefinition metric) {
        boolean percent = !metric.formula().takesFacts() && metric.unit() == Unit.PERCENT;
        return Numbers.quotient(percent ? numerator.movePointRight(PERCENT_POINTS) : numerator, denominator);
    }
}
