package io.komdir.kpi.closing.day;

import io.komdir.kpi.reference.metric.Formula;
import io.komdir.kpi.shared.fact.FactChange;
import io.komdir.kpi.shared.numbers.Numbers;
import java.math.BigDecimal;

/**
 * The sum of the fact rows of one employee, metric and day.
 *
 * @param value sum of the values
 * @param weighted sum of the values times their weights; counted rows hold that sum already
 * @param weight sum of the weights
 * @param rows how many there are; none is not the same as zero
 */
public record Amount(BigDecimal value, BigDecimal weighted, BigDecimal weight, int rows) {
    static final Amount NOTHING = new Amount(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);

    /** The difference that a change makes. */
    static Amount delta(FactChange change) {
        return of(change.newValue(), change.newWeight(), change.counted())
                .minus(of(change.oldValue(), change.oldWeight(), change.counted()));
    }

    private static Amount of(BigDecimal value, BigDecimal weight, boolean counted) {
        return value == null ? NOTHING : new Amount(value, counted ? value : value.multiply(weight), weight, 1);
    }

    Amount plus(Amount other) {
        return new Amount(
                value.add(other.value), weighted.add(other.weighted), weight.add(other.weight), rows + other.rows);
    }

    Amount minus(Amount other) {
        return new Amount(
                value.subtract(other.value),
                weighted.subtract(other.weighted),
                weight.subtract(other.weight),
                rows - other.rows);
    }

    /** The employee's value of the day: a sum or a mean, without trailing zeros; null when there is none. */
    BigDecimal fact(Formula.Type formula) {
        if (rows == 0) {
            return null;
        }
        return formula == Formula.Type.AVERAGE ? Numbers.quotient(weighted, weight) : Numbers.plain(value);
    }

    /** Weight of a mean; null for a sum, and when there is none. */
    BigDecimal weight(Formula.Type formula) {
        return rows == 0 || formula != Formula.Type.AVERAGE ? null : Numbers.plain(weight);
    }
}
