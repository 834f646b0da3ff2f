package io.komdir.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;

/**
 * Checks the constraints of Bean Validation on a request inside the service, after the lock and the preconditions, and
 * together with its rules across fields: so the caller learns of all violations at once.
 */
@ApplicationScoped
public class RequestConstraints {
    private final Validator validator;

    @Inject
    public RequestConstraints(Validator validator) {
        this.validator = validator;
    }

    /** A collector with the violated constraints of the request, in the order of its fields. */
    public Violations check(Object request) {
        Violations violations = new Violations();
        check(violations, request);
        return violations;
    }

    /** Adds the violated constraints of a part, below the collector's path; a part that is null is {@code required}. */
    public void check(Violations violations, Object part) {
        if (part == null) {
            violations.add("", "required");
        } else {
            Constraints.inOrder(validator.validate(part)).forEach(violations::add);
        }
    }
}
