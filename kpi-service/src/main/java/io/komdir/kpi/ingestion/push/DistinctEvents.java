package io.komdir.kpi.ingestion.push;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The events of a push by their ids: of the events under one id the first one stands for those that say the same, unless the
 * id was pushed before.
 */
final class DistinctEvents<E extends PushedEvent<E>> {
    private final List<E> first = new ArrayList<>();
    private final Map<String, List<E>> repeated = new HashMap<>();

    DistinctEvents(List<E> events) {
        List<E> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.<E, String>comparing(PushedEvent::id).thenComparing(PushedEvent::number));
        sorted.forEach(this::add);
    }

    private void add(E event) {
        E before = first.isEmpty() ? null : first.get(first.size() - 1);
        if (before == null || !before.id().equals(event.id())) {
            first.add(event);
        } else {
            repeated.computeIfAbsent(event.id(), id -> new ArrayList<>()).add(event);
        }
    }

    /** Sorted by id. */
    List<E> first() {
        return first;
    }

    /** The events behind the first one of this id, whatever they say. */
    List<E> repeated(String id) {
        return repeated.getOrDefault(id, List.of());
    }

    /** The event and those behind it that say the same. */
    List<E> alike(E event) {
        List<E> alike = new ArrayList<>(List.of(event));
        repeated(event.id()).stream().filter(event::sameAs).forEach(alike::add);
        return alike;
    }
}
