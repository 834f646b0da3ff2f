package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reporting.conversion.WhatIfRequest.Change;
import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violations;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns changes into conversions once the counts are read. A conversion is from none to all of the stage before. */
final class ChangedConversions {
    private static final int POINTS = 2;

    private ChangedConversions() {}

    /**
     * The changed conversions by code of the stage.
     *
     * @param counts of the stages, in order
     * @throws RuleViolationException when one would be below 0 or above 1 (above its current value, where that is more than
     *     1), or points have no conversion to be added to
     */
    static Map<String, BigDecimal> of(List<Change> changes, Funnel funnel, List<BigDecimal> counts) {
        Map<String, BigDecimal> changed = new HashMap<>();
        Violations violations = new Violations();
        violations.each("changes", changes, (found, change) -> {
            int index = funnel.stages().indexOf(funnel.stage(change.stage()).orElseThrow());
            BigDecimal before = counts.get(index - 1);
            BigDecimal current = before.signum() == 0 ? null : divided(counts.get(index), before);
            if (change.points() != null && current == null) {
                found.add("points", "no-baseline");
                return;
            }
            BigDecimal conversion = change.points() == null
                    ? change.conversion()
                    : current.add(change.points().movePointLeft(POINTS));
            BigDecimal max = current == null ? BigDecimal.ONE : current.max(BigDecimal.ONE);
            found.when(
                    conversion.signum() < 0 || conversion.compareTo(max) > 0,
                    change.points() == null ? "conversion" : "points",
                    "conversion-range",
                    rounded(conversion),
                    rounded(max));
            changed.put(change.stage(), conversion);
        });
        violations.throwIfAny();
        return changed;
    }

    private static BigDecimal divided(BigDecimal count, BigDecimal before) {
        return count.divide(before, MathContext.DECIMAL128);
    }

    private static BigDecimal rounded(BigDecimal conversion) {
        return Numbers.quotient(conversion, BigDecimal.ONE);
    }
}
