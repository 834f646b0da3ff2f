package io.komdir.audit.lineage;

import io.komdir.platform.events.ReceivedEvent;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How one type of event is read for the chain: which thing it is about, which other thing its data names as the origin, and
 * which facts it has.
 */
record EventReader(
        BiFunction<ReceivedEvent, EventData, Node> node,
        Function<EventData, Node> origin,
        Function<EventData, LineageFacts> facts) {

    /** An event of the thing whose id stands in the field; the event's subject is the id where the field is missing. */
    static EventReader of(NodeType type, String field) {
        return new EventReader(
                (event, data) -> new Node(type, idOf(event, data, field)), data -> null, LineageFactsReader::plain);
    }

    /** An event of the cause that the fields {@code diagnosis} and {@code check} name. */
    static EventReader ofCause() {
        return new EventReader(
                (event, data) -> Node.cause(idOf(event, data, "diagnosis"), data.id("check")),
                data -> null,
                LineageFactsReader::plain);
    }

    /** With an origin that the data names by its id. */
    EventReader from(NodeType type, String field) {
        return from(data -> data.id(field) == null ? null : new Node(type, data.id(field)));
    }

    EventReader from(Function<EventData, Node> named) {
        return new EventReader(node, named, facts);
    }

    EventReader withFacts(Function<EventData, LineageFacts> read) {
        return new EventReader(node, origin, read);
    }

    LineageStep step(ReceivedEvent event) {
        EventData data = new EventData(event.data());
        return new LineageStep(
                event.id(),
                event.type(),
                node.apply(event, data),
                origin.apply(data),
                event.time(),
                event.correlationId(),
                event.causationId(),
                facts.apply(data));
    }

    private static String idOf(ReceivedEvent event, EventData data, String field) {
        String id = data.id(field);
        return id == null ? event.subject() : id;
    }
}
