package io.komdir.kpi.access.apikey;

import io.komdir.platform.security.Roles;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a key may be used for, and the role that it acts in. */
enum ApiKeyScope {
    PUSH("push", Roles.CRM),
    READ("read", Roles.VIEWER);

    private final String text;
    private final String role;

    ApiKeyScope(String text, String role) {
        this.text = text;
        this.role = role;
    }

    String text() {
        return text;
    }

    String role() {
        return role;
    }

    static Optional<ApiKeyScope> of(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }

    /** All of them, for people. */
    static String list() {
        return Arrays.stream(values()).map(ApiKeyScope::text).collect(Collectors.joining(", "));
    }
}
