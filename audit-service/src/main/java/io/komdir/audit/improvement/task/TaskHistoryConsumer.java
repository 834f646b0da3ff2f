package io.komdir.audit.improvement.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what this service itself has told of tasks. */
@ApplicationScoped
public class TaskHistoryConsumer {
    /** Channel of {@code komdir.audit.tasks}. */
    static final String CHANNEL = "restore-tasks";

    private static final String EFFECT = "io.komdir.audit.effect.measured.v1";

    private final EventProcessor processor;

    TaskHistoryConsumer(EventProcessors processors, TaskHistory history) {
        this.processor = processors
                .consumer("audit-restore-tasks")
                .on(TaskEvents.PRIORITIZED, TaskDocument.class, history::told)
                .on(TaskEvents.CHANGED, TaskDocument.class, history::told)
                .on(TaskEvents.STARTED, TaskDocument.class, history::told)
                .on(TaskEvents.COMPLETED, TaskDocument.class, history::told)
                .on(TaskEvents.DROPPED, TaskDocument.class, history::told)
                .on(EFFECT, JsonNode.class, history::effect);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void consume(ConsumerRecord<String, String> record) {
        processor.process(record);
    }
}
