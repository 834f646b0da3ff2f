package io.komdir.kpi.reference.targets;

import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.problem.RequestConstraints;
import io.komdir.platform.problem.Violations;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of targets that are set together. */
final class TargetRules {
    private final RequestConstraints constraints;
    private final ExistingCodes codes;
    private final Map<List<Object>, Integer> indexByKey = new HashMap<>();
    private int index;

    /** Codes that the organization has. */
    record ExistingCodes(Set<String> metrics, Set<String> teams, Set<String> employees) {
        private boolean contains(Scope scope, Scope.Kind kind) {
            Set<String> existing = kind == Scope.Kind.TEAM ? teams : employees;
            return scope.kind() != kind || existing.contains(scope.code());
        }
    }

    TargetRules(RequestConstraints constraints, ExistingCodes codes) {
        this.constraints = constraints;
        this.codes = codes;
    }

    /** Checks the next target. */
    void check(Violations violations, TargetRequest target) {
        constraints.check(violations, target);
        if (target != null) {
            checkFields(violations, target);
            List<Object> key = Arrays.asList(target.scope(), target.metric(), target.period(), target.from());
            Integer same = indexByKey.putIfAbsent(key, index);
            violations.when(same != null && !key.contains(null), "", "same-key", same);
        }
        index++;
    }

    private void checkFields(Violations violations, TargetRequest target) {
        boolean metricMissing = target.metric() != null && !codes.metrics().contains(target.metric());
        violations.when(metricMissing, "metric", "unknown-metric");
        Optional<Scope> scope = scope(target.scope());
        violations.when(target.scope() != null && scope.isEmpty(), "scope", "scope");
        scope.ifPresent(parsed -> violations
                .when(!codes.contains(parsed, Scope.Kind.EMPLOYEE), "scope", "unknown-employee")
                .when(!codes.contains(parsed, Scope.Kind.TEAM), "scope", "unknown-team"));
        boolean tooLong = target.value() != null && target.value().signum() >= 0 && !Amounts.fits(target.value());
        violations.when(tooLong, "value", "value-digits", Amounts.DIGITS, Amounts.DECIMALS);
        LocalDate from = target.from();
        boolean reversed = target.to() != null && from != null && target.to().isBefore(from);
        violations.when(reversed, "to", "not-before", from);
    }

    /** Empty for null and for a text that is no scope. */
    static Optional<Scope> scope(String text) {
        try {
            return Optional.ofNullable(text).map(Scope::parse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
