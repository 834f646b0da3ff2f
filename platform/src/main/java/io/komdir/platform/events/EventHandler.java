package io.komdir.platform.events;

/**
 * The effect of one type of event. It runs inside a transaction for the event's organization; whatever it changes is
 * committed together with the note that the event was seen. It may be called again for the same event after a failure
 * that was rolled back, never after a commit.
 *
 * @param <D> the consumer's own record, with only the fields that it reads
 */
@FunctionalInterface
public interface EventHandler<D> {
    void handle(ReceivedEvent event, D data);
}
