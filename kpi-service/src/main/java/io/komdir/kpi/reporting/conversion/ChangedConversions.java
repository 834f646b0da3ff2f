package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reporting.conversion.WhatIfRequest.Change;
import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns changes into conversions, now that the counts are known. Nobody loses more than all, and at most all go on. */
final class ChangedConversions {
    private static final int POINTS = 2;

    private ChangedConversions() {}

    /**
     * The changed conversions by code of the stage.
     *
     * @param counts of the stages, in order
     * @throws RuleViolationException when one would be below 0 or above 1 (above what it is, where it is more than 1), or
     *     points have no conversion to be added to
     */
    static Map<String, BigDecimal> of(List<Change> changes, Funnel funnel, List<BigDecimal> counts) {
        Map<String, BigDecimal> changed = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (int number = 0; number < changes.size(); number++) {
            Change change = changes.get(number);
            String path = "changes[" + number + "].";
            int index = funnel.stages().indexOf(funnel.stage(change.stage()).orElseThrow());
            BigDecimal before = counts.get(index - 1);
            BigDecimal present = before.signum() == 0 ? null : divided(counts.get(index), before);
            if (change.points() != null && present == null) {
                violations.add(new Violation(path + "points", "no-baseline"));
                continue;
            }
            BigDecimal conversion = change.points() == null
                    ? change.conversion()
                    : present.add(change.points().movePointLeft(POINTS));
            BigDecimal most = present == null ? BigDecimal.ONE : present.max(BigDecimal.ONE);
            if (conversion.signum() < 0 || conversion.compareTo(most) > 0) {
                String field = path + (change.points() == null ? "conversion" : "points");
                violations.add(new Violation(field, "conversion-range", shown(conversion), shown(most)));
            }
            changed.put(change.stage(), conversion);
        }
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
        return changed;
    }

    private static BigDecimal divided(BigDecimal count, BigDecimal before) {
        return count.divide(before, MathContext.DECIMAL128);
    }

    private static BigDecimal shown(BigDecimal conversion) {
        return Numbers.quotient(conversion, BigDecimal.ONE);
    }
}
