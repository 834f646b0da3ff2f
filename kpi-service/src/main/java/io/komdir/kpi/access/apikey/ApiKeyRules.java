package io.komdir.kpi.access.apikey;

import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.tenancy.OrganizationScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a new key has to keep to; finds all that is wrong. */
final class ApiKeyRules {
    private static final int NAME_LENGTH = 100;

    private ApiKeyRules() {}

    static void check(ApiKeyRequest input, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (input.name() == null || input.name().isBlank()) {
            violations.add(new Violation("name", "required"));
        } else if (input.name().strip().length() > NAME_LENGTH) {
            violations.add(new Violation("name", "size", 1, NAME_LENGTH));
        }
        scopes(input.scopes(), violations);
        if (input.source() != null && !OrganizationScope.isCode(input.source())) {
            violations.add(new Violation("source", "code"));
        }
        if (input.expiresOn() != null && input.expiresOn().isBefore(today)) {
            violations.add(new Violation("expiresOn", "past"));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    private static void scopes(List<String> scopes, List<Violation> violations) {
        if (scopes == null || scopes.isEmpty()) {
            violations.add(new Violation("scopes", "required"));
            return;
        }
        for (int i = 0; i < scopes.size(); i++) {
            if (ApiKeyScope.of(scopes.get(i)).isEmpty()) {
                violations.add(new Violation("scopes[" + i + "]", "one-of", String.join(", ", ApiKeyScope.texts())));
            }
        }
    }
}
