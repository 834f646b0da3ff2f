package io.komdir.kpi.reference.funnel;

import io.komdir.kpi.reference.funnel.FunnelRequest.StageRequest;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.metric.Unit;
import io.komdir.platform.numbers.Decimals;
import io.komdir.platform.problem.Violations;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The rules of a stage that no constraint of its fields expresses. A target is a share of those who reached the stage before,
 * so it is at most 1; a measured conversion may be more (several invoices for one deal).
 */
final class FunnelRules {
    private static final int MAX_TARGET_DIGITS = 6;

    private final Map<String, MetricDefinition> metrics;
    private final Set<String> codes = new HashSet<>();
    private boolean first = true;

    /** @param metrics the metrics of the organization by code */
    FunnelRules(Map<String, MetricDefinition> metrics) {
        this.metrics = metrics;
    }

    /** Checks the next stage; null is skipped. */
    void check(Violations violations, StageRequest stage) {
        if (stage != null) {
            violations.when(stage.code() != null && !codes.add(stage.code()), "code", "duplicate");
            checkMetric(violations, stage.metric());
            checkTarget(violations, stage.targetConversion());
        }
        first = false;
    }

    private void checkMetric(Violations violations, String code) {
        MetricDefinition metric = metrics.get(code);
        if (metric == null) {
            violations.when(code != null, "metric", "unknown-metric");
        } else if (!metric.formula().sums()) {
            violations.add("metric", "not-a-sum");
        } else {
            violations.when(metric.unit() != Unit.COUNT, "metric", "not-a-count");
        }
    }

    private void checkTarget(Violations violations, BigDecimal target) {
        if (target == null) {
            return;
        }
        if (first) {
            violations.add("targetConversion", "first-stage");
        } else if (target.signum() <= 0 || target.compareTo(BigDecimal.ONE) > 0) {
            violations.add("targetConversion", "share");
        } else {
            boolean tooLong = Decimals.fractionDigits(target) > MAX_TARGET_DIGITS;
            violations.when(tooLong, "targetConversion", "digits", 1, MAX_TARGET_DIGITS);
        }
    }
}
