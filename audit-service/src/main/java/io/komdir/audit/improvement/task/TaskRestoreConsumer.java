package io.komdir.audit.improvement.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads this service's own events about tasks. */
@ApplicationScoped
public class TaskRestoreConsumer {
    /** Channel of {@code komdir.audit.tasks}. */
    static final String CHANNEL = "restore-tasks";

    private static final String EFFECT = "io.komdir.audit.effect.measured.v1";

    private final EventProcessor processor;

    TaskRestoreConsumer(EventProcessors processors, TaskRestore restore) {
        this.processor = processors
                .consumer("audit-restore-tasks")
                .on(TaskEvents.PRIORITIZED, TaskDocument.class, restore::changed)
                .on(TaskEvents.CHANGED, TaskDocument.class, restore::changed)
                .on(TaskEvents.STARTED, TaskDocument.class, restore::changed)
                .on(TaskEvents.COMPLETED, TaskDocument.class, restore::changed)
                .on(TaskEvents.DROPPED, TaskDocument.class, restore::changed)
                .on(EFFECT, JsonNode.class, restore::effect);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void consume(ConsumerRecord<String, String> record) {
        processor.process(record);
    }
}
