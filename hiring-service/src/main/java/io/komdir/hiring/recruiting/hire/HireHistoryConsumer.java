package io.komdir.hiring.recruiting.hire;

import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads this service's own events of hires. */
@ApplicationScoped
public class HireHistoryConsumer {
    /** Channel of {@code komdir.hiring.hires}. */
    static final String CHANNEL = "restore-hires";

    private final EventProcessor processor;

    HireHistoryConsumer(EventProcessors processors, HireHistory history) {
        this.processor =
                processors.consumer("hiring-restore-hires").on(HireEvents.HIRED, EmployeeHired.class, history::restore);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void consume(ConsumerRecord<String, String> record) {
        processor.process(record);
    }
}
