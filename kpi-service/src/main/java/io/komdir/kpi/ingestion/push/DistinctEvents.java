package io.komdir.kpi.ingestion.push;

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
final class DistinctEvents<E extends PushedEvent<E>> {
    private final List<E> first = new ArrayList<>();
    private final Map<String, List<Integer>> repeated = new HashMap<>();

    DistinctEvents(List<E> events, RefusedRows refused) {
        List<E> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.<E, String>comparing(PushedEvent::id).thenComparing(PushedEvent::number));
        sorted.forEach(event -> add(event, refused));
    }

    private void add(E event, RefusedRows refused) {
        E before = first.isEmpty() ? null : first.get(first.size() - 1);
        if (before == null || !before.id().equals(event.id())) {
            first.add(event);
        } else if (before.sameAs(event)) {
            repeated.computeIfAbsent(event.id(), id -> new ArrayList<>()).add(event.number());
        } else {
            refused.add(RejectedRow.of(event.number(), "id", "conflict"));
        }
    }

    /** Sorted by id. */
    List<E> first() {
        return first;
    }

    /** Numbers of all events of the push under this id that say the same. */
    List<Integer> numbers(E event) {
        List<Integer> numbers = new ArrayList<>(repeated.getOrDefault(event.id(), List.of()));
        numbers.add(event.number());
        return numbers;
    }
}
