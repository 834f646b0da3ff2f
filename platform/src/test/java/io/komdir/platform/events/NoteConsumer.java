package io.komdir.platform.events;

import io.komdir.platform.Notes;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.MDC;
import org.jdbi.v3.core.ConnectionException;

/** A consumer as a service writes one; some texts make it fail in one way or another. */
@ApplicationScoped
public class NoteConsumer {
    static final String NAME = "platform-notes";

    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
    private final EventProcessor processor;
    private final Notes notes;

    private final Outbox outbox;

    NoteConsumer(EventProcessors processors, Notes notes, Outbox outbox) {
        this.notes = notes;
        this.outbox = outbox;
        this.processor = processors.consumer(NAME).on(Noted.TYPE, Noted.class, this::take);
    }

    @Incoming("notes")
    @Blocking
    public void receive(ConsumerRecord<String, String> record) {
        processor.process(record);
    }

    private void take(ReceivedEvent event, Noted data) {
        notes.append(event.organization(), data.code(), data.text());
        int attempt = attempts.merge(event.id().toString(), 1, Integer::sum);
        switch (data.text()) {
            case "breaks a rule" -> throw new PermanentEventException("the rule is broken");
            case "fails twice" -> failUntil(attempt, 3);
            case "is a bug" -> throw new UnsupportedOperationException("not foreseen");
            case "leads to another" -> outbox.add(Noted.event(event.organization(), "effect", logKeys()));
            case "breaks a constraint" -> notes.insert(event.organization(), data.code(), data.text());
            default -> {}
        }
    }

    private static String logKeys() {
        return MDC.get("organization") + " " + MDC.get("eventId");
    }

    private static void failUntil(int attempt, int success) {
        if (attempt < success) {
            throw new ConnectionException(new SQLTransientConnectionException("lost for a moment"));
        }
    }
}
