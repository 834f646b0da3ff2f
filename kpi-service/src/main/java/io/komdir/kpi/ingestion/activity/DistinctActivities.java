package io.komdir.kpi.ingestion.activity;

import io.komdir.kpi.ingestion.RejectedRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The events of a push without repeated ids: of the events under one id the first one stays. Those that say the same share
 * its fate, the others are conflicts.
 */
final class DistinctActivities {
    private final List<Activity> first = new ArrayList<>();
    private final Map<String, List<Integer>> repeated = new HashMap<>();

    private DistinctActivities() {}

    static DistinctActivities of(List<Activity> events, List<RejectedRow> rejected) {
        List<Activity> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparing(Activity::id).thenComparing(Activity::number));
        DistinctActivities distinct = new DistinctActivities();
        sorted.forEach(event -> distinct.add(event, rejected));
        return distinct;
    }

    private void add(Activity event, List<RejectedRow> rejected) {
        Activity before = first.isEmpty() ? null : first.get(first.size() - 1);
        if (before == null || !before.id().equals(event.id())) {
            first.add(event);
        } else if (before.sameAs(event)) {
            repeated.computeIfAbsent(event.id(), id -> new ArrayList<>()).add(event.number());
        } else {
            rejected.add(RejectedRow.of(event.number(), "id", "conflict"));
        }
    }

    /** Sorted by id. */
    List<Activity> first() {
        return first;
    }

    /** Numbers of all events of the push under this id that say the same. */
    List<Integer> numbers(Activity event) {
        List<Integer> numbers = new ArrayList<>(repeated.getOrDefault(event.id(), List.of()));
        numbers.add(event.number());
        return numbers;
    }
}
