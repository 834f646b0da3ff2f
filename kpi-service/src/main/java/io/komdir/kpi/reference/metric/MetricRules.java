package io.komdir.kpi.reference.metric;

import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a metric has to keep to; finds all that is wrong. A ratio is made of sums only, so that no formula can lead back to
 * itself.
 */
final class MetricRules {
    private static final int NAME_LENGTH = 200;
    private static final int LAST_POSITION = 1_000_000;

    private final Map<String, MetricDefinition> present;
    private final List<Violation> violations = new ArrayList<>();

    private MetricRules(Map<String, MetricDefinition> present) {
        this.present = present;
    }

    /**
     * Checks a metric before it is saved.
     *
     * @param present the metrics as they are
     * @param funnels codes of the funnels that count it
     * @throws RuleViolationException when it breaks a rule
     */
    static void check(
            String code,
            MetricRequest input,
            boolean nameNeeded,
            Map<String, MetricDefinition> present,
            List<String> funnels) {
        MetricRules rules = new MetricRules(present);
        rules.plainFields(input, nameNeeded);
        rules.formula(code, input.formulaOrDefault());
        funnels.forEach(funnel -> rules.countedBy(funnel, input));
        if (!rules.violations.isEmpty()) {
            throw new RuleViolationException(rules.violations);
        }
    }

    private void plainFields(MetricRequest input, boolean nameNeeded) {
        if (input.name() == null ? nameNeeded : input.name().isBlank()) {
            broken("name", "required");
        } else if (input.name() != null && input.name().strip().length() > NAME_LENGTH) {
            broken("name", "size", 1, NAME_LENGTH);
        }
        if (input.timing() == null) {
            broken("timing", "required");
        }
        if (input.unit() == null) {
            broken("unit", "required");
        }
        if (input.position() != null && (input.position() < 0 || input.position() > LAST_POSITION)) {
            broken("position", "range", 0, LAST_POSITION);
        }
    }

    private void formula(String code, MetricRequest.FormulaInput formula) {
        boolean ratio = formula.typeOrDefault() == Formula.Type.RATIO;
        part("formula.numerator", ratio, code, formula.numerator());
        part("formula.denominator", ratio, code, formula.denominator());
        if (formula.typeOrDefault() != Formula.Type.SUM) {
            ratiosOf(code).forEach(used -> broken("formula.type", "in-a-ratio", used));
        }
    }

    private void countedBy(String funnel, MetricRequest input) {
        if (input.unit() != null && input.unit() != Unit.COUNT) {
            broken("unit", "in-a-funnel", funnel);
        }
        if (input.formulaOrDefault().typeOrDefault() != Formula.Type.SUM) {
            broken("formula.type", "in-a-funnel", funnel);
        }
    }

    private void part(String field, boolean ratio, String code, String part) {
        if (!ratio) {
            if (part != null) {
                broken(field, "only-for-ratio");
            }
        } else if (part == null) {
            broken(field, "required");
        } else if (!present.containsKey(part)) {
            broken(field, "unknown-metric");
        } else if (part.equals(code) || !present.get(part).formula().sums()) {
            broken(field, "not-a-sum");
        }
    }

    private List<String> ratiosOf(String code) {
        return present.values().stream()
                .filter(metric -> code.equals(metric.formula().numerator())
                        || code.equals(metric.formula().denominator()))
                .map(MetricDefinition::code)
                .toList();
    }

    private void broken(String field, String code, Object... args) {
        violations.add(new Violation(field, code, args));
    }
}
