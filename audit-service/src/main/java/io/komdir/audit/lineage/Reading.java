package io.komdir.audit.lineage;

import io.komdir.platform.events.ReceivedEvent;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How one type of event is read for the chain: of which thing it tells, which other thing its data names as the origin, and
 * which facts it says.
 */
record Reading(
        BiFunction<ReceivedEvent, EventData, Node> node,
        Function<EventData, Node> origin,
        Function<EventData, Facts> facts) {

    /** An event of the thing whose id stands in the field; the event's subject is the id where the field is missing. */
    static Reading of(NodeType type, String field) {
        return new Reading((event, data) -> new Node(type, idOf(event, data, field)), data -> null, FactsReader::plain);
    }

    /** An event of the cause that the fields {@code diagnosis} and {@code check} name. */
    static Reading ofCause() {
        return new Reading(
                (event, data) -> Node.cause(idOf(event, data, "diagnosis"), data.id("check")),
                data -> null,
                FactsReader::plain);
    }

    /** With an origin that the data names by its id. */
    Reading from(NodeType type, String field) {
        return from(data -> data.id(field) == null ? null : new Node(type, data.id(field)));
    }

    Reading from(Function<EventData, Node> named) {
        return new Reading(node, named, facts);
    }

    Reading saying(Function<EventData, Facts> read) {
        return new Reading(node, origin, read);
    }

    Step step(ReceivedEvent event) {
        EventData data = new EventData(event.data());
        return new Step(
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
