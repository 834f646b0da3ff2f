package io.komdir.audit.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the events about deviations and what follows from them; a topic is read as soon as it exists. */
@ApplicationScoped
public class LineageConsumer {
    /** Channel of the topics of deviations, diagnoses, tasks, staffing gaps, vacancies and hires. */
    static final String CHANNEL = "lineage";

    private final EventProcessor processor;

    LineageConsumer(EventProcessors processors, LineageService service) {
        EventProcessor described = processors.consumer("audit-lineage");
        for (String type : EventReaders.BY_TYPE.keySet()) {
            described = described.on(type, JsonNode.class, (event, data) -> service.record(event));
        }
        this.processor = described;
    }

    @Incoming(CHANNEL)
    @Blocking
    public void consume(ConsumerRecord<String, String> record) {
        processor.process(record);
    }
}
