package io.komdir.kpi.testing;

import io.komdir.platform.problem.RequestConstraints;
import jakarta.validation.Validation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Constraints of requests for tests without the application. */
public final class TestConstraints {
    private TestConstraints() {}

    public static RequestConstraints create() {
        return new RequestConstraints(Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator());
    }
}
