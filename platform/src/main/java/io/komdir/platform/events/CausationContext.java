package io.komdir.platform.events;

import io.komdir.platform.ids.Ids;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/**
 * What caused the current work. A request from outside is itself the first cause: it gets an id that is both
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

    /** Makes the event the cause of the current work. */
    public void continueFrom(ReceivedEvent event) {
        continueFrom(event.correlationId(), event.id());
    }

    /** Makes an earlier event the cause of the current work, for example one whose ids a row keeps. */
    public void continueFrom(UUID correlation, UUID causation) {
        correlationId = correlation;
        causationId = causation;
    }

    private void startHere() {
        if (correlationId == null) {
            UUID id = Ids.next();
            continueFrom(id, id);
        }
    }
}
