package io.komdir.platform.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects every violation of an input, so that the caller learns of all at once. For rules across fields; a rule of one
 * field is a constraint of Bean Validation on the request.
 *
 * <p>{@code new Violations().when(!teams.contains(team), "team", "unknown-team").throwIfAny()}
 */
public final class Violations {
    private final String path;
    private final List<Violation> found;

    public Violations() {
        this("", new ArrayList<>());
    }

    private Violations(String path, List<Violation> found) {
        this.path = path;
        this.found = found;
    }

    /**
     * Adds a violation.
     *
     * @param field path of the JSON field below this collector's path, {@code ""} for the whole
     * @param code name of the rule; its text stands in the bundles under {@code violation.<code>}
     * @param args what the text quotes
     */
    public Violations add(String field, String code, Object... args) {
        return add(new Violation(field, code, args));
    }

    /** Adds a violation whose field is below this collector's path. */
    Violations add(Violation violation) {
        found.add(new Violation(at(violation.field()), violation.code(), violation.args()));
        return this;
    }

    /** Adds a violation when the condition holds. */
    public Violations when(boolean violated, String field, String code, Object... args) {
        return violated ? add(field, code, args) : this;
    }

    /** A collector for the object in this field; what it finds is found here too. */
    public Violations in(String field) {
        return new Violations(at(field), found);
    }

    /** Checks each element of a list by a collector for {@code field[index]}; null is an empty list. */
    public <T> Violations each(String field, List<T> elements, ElementRule<? super T> rule) {
        for (int index = 0; elements != null && index < elements.size(); index++) {
            rule.check(in(field + "[" + index + "]"), elements.get(index));
        }
        return this;
    }

    /** Whether a violation of the field itself was found. */
    public boolean has(String field) {
        String path = at(field);
        return found.stream().anyMatch(violation -> violation.field().equals(path));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was found so far, in the order in which it was found. */
    public List<Violation> found() {
        return List.copyOf(found);
    }

    /** Throws what was found, if anything. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new RuleViolationException(found);
        }
    }

    private String at(String field) {
        if (path.isEmpty() || field.isEmpty()) {
            return path + field;
        }
        return field.startsWith("[") ? path + field : path + "." + field;
    }

    /** A rule of one element. */
    @FunctionalInterface
    public interface ElementRule<T> {
        /** Adds what is wrong with the element. */
        void check(Violations violations, T element);
    }
}
