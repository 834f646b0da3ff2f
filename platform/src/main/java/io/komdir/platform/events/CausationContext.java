package io.komdir.platform.events;

import io.komdir.platform.ids.Ids;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/**
 * Why the current code runs. In a request from outside the request itself is the first cause: it gets an id that is both
 * correlation and causation of the events it leads to. In a consumer the received event is the cause, and its
 * correlation goes on.
 */
@RequestScoped
public class CausationContext {
    private UUID correlationId;
    private UUID causationId;

    /** The id that all events of one first cause share. */
    public UUID correlationId() {
        startHere();
        return correlationId;
    }

    /** The id of what directly caused the current work. */
    public UUID causationId() {
        startHere();
        return causationId;
    }

    /** Says that the current work follows from the event. */
    public void follow(ReceivedEvent event) {
        follow(event.correlationId(), event.id());
    }

    /** Says that the current work follows from an event that was kept earlier, for example in a row of a table. */
    public void follow(UUID correlation, UUID causation) {
        correlationId = correlation;
        causationId = causation;
    }

    private void startHere() {
        if (correlationId == null) {
            UUID id = Ids.next();
            follow(id, id);
        }
    }
}
