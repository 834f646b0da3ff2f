package io.komdir.platform.problem;

import java.util.List;

/** 422: the input can be read but breaks rules; carries all of them, not the first. */
public class RuleViolationException extends ProblemException {
    private final transient List<Violation> violations;

    public RuleViolationException(List<Violation> violations) {
        super(422, "rule-violation", violations.size());
        this.violations = List.copyOf(violations);
    }

    public RuleViolationException(Violation... violations) {
        this(List.of(violations));
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
