package io.komdir.kpi.reference.targets;

import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.TooLargeException;
import io.komdir.platform.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What targets have to keep to; finds all that is wrong, not the first. */
final class TargetRules {
    /** Most targets in one request. */
    static final int LIMIT = 1_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private final Known known;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<List<Object>, Integer> keys = new HashMap<>();

    /** Codes that the organization has. */
    record Known(Set<String> metrics, Set<String> teams, Set<String> employees) {}

    private TargetRules(Known known) {
        this.known = known;
    }

    /**
     * Checks the size of a request, before anything is looked up for it.
     *
     * @throws TooLargeException above {@link #LIMIT}
     * @throws RuleViolationException when there is nothing in it
     */
    static void checkSize(List<TargetRequest> input) {
        if (input.size() > LIMIT) {
            throw TooLargeException.rows(LIMIT);
        }
        if (input.isEmpty()) {
            throw new RuleViolationException(new Violation("", "size", 1, LIMIT));
        }
    }

    /**
     * Checks each target.
     *
     * @throws RuleViolationException naming each item that breaks a rule
     */
    static void check(List<TargetRequest> input, Known known) {
        List<Violation> violations = violations(input, known);
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    /** All that is wrong, nothing when they may be saved. */
    static List<Violation> violations(List<TargetRequest> input, Known known) {
        TargetRules rules = new TargetRules(known);
        for (int i = 0; i < input.size(); i++) {
            rules.item(i, input.get(i));
        }
        return List.copyOf(rules.violations);
    }

    private void item(int index, TargetRequest target) {
        String path = "[" + index + "]";
        if (target == null) {
            broken(path, "required");
            return;
        }
        if (target.metric() == null) {
            broken(path + ".metric", "required");
        } else if (!known.metrics().contains(target.metric())) {
            broken(path + ".metric", "unknown-metric");
        }
        scope(path + ".scope", target.scope());
        if (target.period() == null) {
            broken(path + ".period", "required");
        }
        if (target.value() == null) {
            broken(path + ".value", "required");
        } else if (target.value().signum() < 0) {
            broken(path + ".value", "not-negative");
        } else if (!Amounts.fits(target.value())) {
            broken(path + ".value", "value-digits", Amounts.DIGITS, Amounts.DECIMALS);
        }
        days(path, target);
        List<Object> key = new ArrayList<>();
        key.add(target.scope());
        key.add(target.metric());
        key.add(target.period());
        key.add(target.from());
        Integer same = keys.putIfAbsent(key, index);
        if (same != null && !key.contains(null)) {
            broken(path, "same-key", same);
        }
    }

    private void scope(String field, String text) {
        if (text == null) {
            broken(field, "required");
            return;
        }
        Optional<Scope> scope = scope(text);
        if (scope.isEmpty()) {
            broken(field, "scope");
            return;
        }
        String code = scope.get().code();
        switch (scope.get().kind()) {
            case EMPLOYEE -> {
                if (!known.employees().contains(code)) {
                    broken(field, "unknown-employee");
                }
            }
            case TEAM -> {
                if (!known.teams().contains(code)) {
                    broken(field, "unknown-team");
                }
            }
            case ORGANIZATION -> {
                // There is always one.
            }
        }
    }

    /** Empty for a text that is no scope. */
    static Optional<Scope> scope(String text) {
        try {
            return Optional.of(Scope.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void days(String path, TargetRequest target) {
        if (target.from() == null) {
            broken(path + ".from", "required");
        } else if (target.from().isBefore(FIRST_DAY) || target.from().isAfter(LAST_DAY)) {
            broken(path + ".from", "range", FIRST_DAY, LAST_DAY);
        }
        if (target.to() != null && target.to().isAfter(LAST_DAY)) {
            broken(path + ".to", "range", FIRST_DAY, LAST_DAY);
        } else if (target.to() != null && target.from() != null && target.to().isBefore(target.from())) {
            broken(path + ".to", "not-before", target.from());
        }
    }

    private void broken(String field, String code, Object... args) {
        violations.add(new Violation(field, code, args));
    }
}
