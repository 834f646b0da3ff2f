package io.komdir.kpi.shared.scope;

import io.komdir.platform.problem.BadRequestException;

/** A scope as a parameter of a request. */
public final class ScopeParameter {
    private ScopeParameter() {}

    /**
     * Reads it.
     *
     * @param name of the parameter
     * @throws BadRequestException naming the parameter when the text is no scope
     */
    public static Scope read(String name, String text) {
        try {
            return Scope.parse(text);
        } catch (IllegalArgumentException e) {
            throw BadRequestException.parameter(name, "scope");
        }
    }
}
