package io.komdir.kpi.reference.metric;

import io.komdir.platform.problem.Violations;
import java.util.Map;

/** The rules of a metric. A ratio is made of sums only, so that no formula can lead back to itself. */
final class MetricRules {

    private MetricRules() {}

    /** @param nameNeeded whether the metric has no standard name */
    static void check(Violations violations, MetricRequest request, boolean nameNeeded) {
        boolean missing = request.name() == null ? nameNeeded : request.name().isEmpty();
        violations.when(missing, "name", "required");
    }

    /** @param metrics the metrics of the organization by code */
    static void checkFormula(
            Violations violations,
            String code,
            MetricRequest.FormulaRequest formula,
            Map<String, MetricDefinition> metrics) {
        boolean ratio = formula.typeOrDefault() == Formula.Type.RATIO;
        checkPart(violations, "formula.numerator", formula.numerator(), ratio, code, metrics);
        checkPart(violations, "formula.denominator", formula.denominator(), ratio, code, metrics);
        if (formula.typeOrDefault() != Formula.Type.SUM) {
            metrics.values().stream()
                    .filter(metric -> code.equals(metric.formula().numerator())
                            || code.equals(metric.formula().denominator()))
                    .forEach(metric -> violations.add("formula.type", "in-a-ratio", metric.code()));
        }
    }

    private static void checkPart(
            Violations violations,
            String field,
            String part,
            boolean ratio,
            String code,
            Map<String, MetricDefinition> metrics) {
        if (!ratio) {
            violations.when(part != null, field, "only-for-ratio");
        } else if (part == null) {
            violations.add(field, "required");
        } else if (!metrics.containsKey(part)) {
            violations.add(field, "unknown-metric");
        } else {
            boolean sum = metrics.get(part).formula().sums() && !part.equals(code);
            violations.when(!sum, field, "not-a-sum");
        }
    }

    /** A metric that a funnel counts stays a count that is summed. */
    static void checkFunnel(Violations violations, String funnel, MetricRequest request) {
        violations
                .when(request.unit() != null && request.unit() != Unit.COUNT, "unit", "in-a-funnel", funnel)
                .when(
                        request.formulaOrDefault().typeOrDefault() != Formula.Type.SUM,
                        "formula.type",
                        "in-a-funnel",
                        funnel);
    }
}
