package io.komdir.kpi.reporting.conversion;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts by group and metric. Filled by one thread, then only read. */
final class GroupCounts {
    private final SortedMap<String, Map<String, BigDecimal>> counts = new TreeMap<>();

    /** Adds to what the group has of the metric. */
    void add(String label, String metric, BigDecimal value) {
        counts.computeIfAbsent(label, any -> new TreeMap<>()).merge(metric, value, BigDecimal::add);
    }

    /** Adds a group, also when it counts nothing. */
    void add(String label) {
        counts.computeIfAbsent(label, any -> new TreeMap<>());
    }

    /** What the group has of each metric; empty when it counts nothing. */
    Map<String, BigDecimal> of(String label) {
        return counts.getOrDefault(label, Map.of());
    }

    /** The groups by label. */
    SortedMap<String, Map<String, BigDecimal>> groups() {
        return counts;
    }
}
