package io.komdir.audit.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a list's query, in HQL or SQL: one for each filter that the caller gave, so that each uses its index. */
public final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** @param always conditions without a filter's value */
    public Conditions(String... always) {
        conditions.addAll(List.of(always));
    }

    /**
     * Adds a condition unless its value is null.
     *
     * @param condition with the parameter {@code :name}
     */
    public Conditions and(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** Adds a value that a condition has beside its own. */
    public Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** All of them, joined by {@code AND}; {@code ""} when there is none. */
    public String where() {
        return String.join(" AND ", conditions);
    }

    /** The values by parameter. */
    public Map<String, Object> values() {
        return values;
    }
}
