package io.komdir.testing.openapi;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;

/** Puts the {@link AnswerCheck} before the requests of every {@code @QuarkusTest} of a module that has this one. */
public final class AnswerCheckInstaller implements QuarkusTestBeforeClassCallback {
    private static final Filter CHECK = new AnswerCheck();

    @Override
    public void beforeClass(Class<?> testClass) {
        if (RestAssured.filters().stream().noneMatch(AnswerCheck.class::isInstance)) {
            RestAssured.filters(CHECK);
        }
    }
}
