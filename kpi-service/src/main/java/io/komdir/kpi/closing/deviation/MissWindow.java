package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.evaluation.Ratio;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.numbers.Numbers;
import java.math.BigDecimal;
import java.util.List;

/**
 * Plan against fact over all days of a streak together: a sum has totals; an average or a ratio the mean of its targets and the
 * fact recomputed from the ratios.
 */
record MissWindow(BigDecimal target, BigDecimal actual) {

    /** @param days at least one */
    static MissWindow of(MetricDefinition metric, List<MissedDay> days) {
        BigDecimal targets = total(days.stream().map(MissedDay::target).toList());
        if (metric.formula().sums()) {
            BigDecimal facts = total(days.stream().map(MissedDay::fact).toList());
            return new MissWindow(Numbers.plain(targets), Numbers.plain(facts));
        }
        Ratio ratio = days.stream().map(MissedDay::ratio).reduce(Ratio.ZERO, Ratio::plus);
        return new MissWindow(Numbers.quotient(targets, BigDecimal.valueOf(days.size())), ratio.fact(metric));
    }

    private static BigDecimal total(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
