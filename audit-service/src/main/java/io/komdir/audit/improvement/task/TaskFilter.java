package io.komdir.audit.improvement.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Which tasks a list shows; null for any. */
record TaskFilter(
        Quadrant quadrant, TaskStatus status, String owner, String area, TaskOrigin.Type origin, String scope) {

    static TaskFilter of(String owner, String area) {
        return new TaskFilter(null, null, owner, area, null, null);
    }

    /** Conditions on {@code t}, one for each value, so that the planner sees which index fits. */
    String conditions() {
        return bindings().keySet().stream().map(TaskFilter::condition).collect(Collectors.joining());
    }

    Map<String, Object> bindings() {
        Map<String, Object> bindings = new LinkedHashMap<>();
        put(bindings, "quadrant", quadrant == null ? null : quadrant.number());
        put(bindings, "status", status == null ? null : status.name());
        put(bindings, "owner", owner);
        put(bindings, "area", area);
        put(bindings, "origin", origin == null ? null : origin.name());
        put(bindings, "scope", scope);
        return bindings;
    }

    private static String condition(String name) {
        return name.equals("scope") ? " AND t.effect_scope = :scope" : " AND t." + name + " = :" + name;
    }

    private static void put(Map<String, Object> bindings, String name, Object value) {
        if (value != null) {
            bindings.put(name, value);
        }
    }
}
