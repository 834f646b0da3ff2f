package io.komdir.platform.aggregate;

import io.komdir.platform.events.DomainEvent;
import java.util.List;
import java.util.Objects;

/**
 * An immutable aggregate after a step, with the events that the step leads to.
 *
 * @param events in their order; none when nothing changed
 */
public record Change<A>(A aggregate, List<DomainEvent> events) {

    public Change {
        Objects.requireNonNull(aggregate, "aggregate");
        events = List.copyOf(events);
    }

    /** A step that changes nothing: nothing is saved and nothing published. */
    public static <A> Change<A> none(A aggregate) {
        return new Change<>(aggregate, List.of());
    }

    public static <A> Change<A> of(A aggregate, DomainEvent... events) {
        return new Change<>(aggregate, List.of(events));
    }

    /** Whether there is something to save and to publish. */
    public boolean changed() {
        return !events.isEmpty();
    }
}
