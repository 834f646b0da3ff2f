package io.komdir.kpi.reference.funnel;

import io.komdir.kpi.reference.funnel.FunnelRequest.StageInput;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.metric.Unit;
import io.komdir.kpi.shared.scope.Codes;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a funnel has to keep to; finds all that is wrong. A target is a share of those who reached the stage before, so it is
 * at most 1; a measured conversion may be more (several invoices for one deal).
 */
final class FunnelRules {
    static final int FEWEST_STAGES = 2;
    static final int MOST_STAGES = 20;
    static final int LONGEST_NORM = 366;

    private static final int NAME_LENGTH = 200;
    private static final int TARGET_DIGITS = 6;

    private final Map<String, MetricDefinition> metrics;
    private final Set<String> codes = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    private FunnelRules(Map<String, MetricDefinition> metrics) {
        this.metrics = metrics;
    }

    /**
     * Checks a funnel before it is saved.
     *
     * @param metrics of the organization by code
     * @throws RuleViolationException when it breaks a rule
     */
    static void check(String code, FunnelRequest input, Map<String, MetricDefinition> metrics) {
        FunnelRules rules = new FunnelRules(metrics);
        if (!Codes.isCode(code)) {
            rules.broken("code", "code");
        }
        rules.name("name", input.name());
        rules.stages(input.stages());
        if (!rules.violations.isEmpty()) {
            throw new RuleViolationException(rules.violations);
        }
    }

    private void stages(List<StageInput> stages) {
        if (stages == null) {
            broken("stages", "required");
        } else if (stages.size() < FEWEST_STAGES || stages.size() > MOST_STAGES) {
            broken("stages", "size", FEWEST_STAGES, MOST_STAGES);
        } else {
            for (int index = 0; index < stages.size(); index++) {
                stage("stages[" + index + "]", stages.get(index), index == 0);
            }
        }
    }

    private void stage(String path, StageInput stage, boolean first) {
        if (stage == null) {
            broken(path, "required");
            return;
        }
        if (stage.code() == null) {
            broken(path + ".code", "required");
        } else if (!Codes.isCode(stage.code())) {
            broken(path + ".code", "code");
        } else if (!codes.add(stage.code())) {
            broken(path + ".code", "duplicate");
        }
        name(path + ".name", stage.name());
        metric(path + ".metric", stage.metric());
        if (stage.targetConversion() != null) {
            target(path + ".targetConversion", stage.targetConversion(), first);
        }
        Integer norm = stage.normWorkingDays();
        if (norm != null && (norm < 1 || norm > LONGEST_NORM)) {
            broken(path + ".normWorkingDays", "range", 1, LONGEST_NORM);
        }
    }

    private void name(String field, String name) {
        if (name == null || name.isBlank()) {
            broken(field, "required");
        } else if (name.strip().length() > NAME_LENGTH) {
            broken(field, "size", 1, NAME_LENGTH);
        }
    }

    private void metric(String field, String code) {
        MetricDefinition metric = code == null ? null : metrics.get(code);
        if (code == null) {
            broken(field, "required");
        } else if (metric == null) {
            broken(field, "unknown-metric");
        } else if (!metric.formula().sums()) {
            broken(field, "not-a-sum");
        } else if (metric.unit() != Unit.COUNT) {
            broken(field, "not-a-count");
        }
    }

    private void target(String field, BigDecimal target, boolean first) {
        if (first) {
            broken(field, "first-stage");
        } else if (target.signum() <= 0 || target.compareTo(BigDecimal.ONE) > 0) {
            broken(field, "share");
        } else if (target.stripTrailingZeros().scale() > TARGET_DIGITS) {
            broken(field, "digits", 1, TARGET_DIGITS);
        }
    }

    private void broken(String field, String code, Object... args) {
        violations.add(new Violation(field, code, args));
    }
}
