package io.komdir.kpi.shared.scope;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.komdir.platform.text.Codes;
import java.util.Locale;
import java.util.Objects;

/**
 * Whom a target, a fact or a report is about: one employee, one team with its sub-teams, or the whole organization. As text
 * {@code employee:u17}, {@code team:north}, {@code organization}.
 *
 * @param code the caller's code; {@code ""} for the organization
 */
public record Scope(Kind kind, String code) {
    /** The organization as a whole. */
    public static final Scope ORGANIZATION = new Scope(Kind.ORGANIZATION, "");

    /** What a scope may be. */
    public enum Kind {
        EMPLOYEE,
        TEAM,
        ORGANIZATION
    }

    public Scope {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(code, "code");
        boolean wellFormed = kind == Kind.ORGANIZATION ? code.isEmpty() : Codes.isCode(code);
        if (!wellFormed) {
            throw new IllegalArgumentException("not a code of a scope: " + code);
        }
    }

    public static Scope employee(String code) {
        return new Scope(Kind.EMPLOYEE, code);
    }

    public static Scope team(String code) {
        return new Scope(Kind.TEAM, code);
    }

    /**
     * Reads {@code employee:<code>}, {@code team:<code>} or {@code organization}.
     *
     * @throws IllegalArgumentException for anything else
     */
    @JsonCreator
    public static Scope parse(String text) {
        if (text.equals("organization")) {
            return ORGANIZATION;
        }
        if (text.startsWith("employee:")) {
            return employee(text.substring("employee:".length()));
        }
        if (text.startsWith("team:")) {
            return team(text.substring("team:".length()));
        }
        throw new IllegalArgumentException("not a scope: " + text);
    }

    /** The text that {@link #parse} reads. */
    @Override
    @JsonValue
    public String toString() {
        return kind == Kind.ORGANIZATION ? "organization" : kind.name().toLowerCase(Locale.ROOT) + ':' + code;
    }
}
