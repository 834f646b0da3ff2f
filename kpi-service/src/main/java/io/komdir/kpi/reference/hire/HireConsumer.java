package io.komdir.kpi.reference.hire;

import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes the hires that hiring-service publishes. */
@ApplicationScoped
public class HireConsumer {
    /** Channel of {@code komdir.hiring.hires}. */
    static final String CHANNEL = "hires";

    private final EventProcessor processor;

    HireConsumer(EventProcessors processors, HireService service) {
        this.processor = processors
                .consumer("kpi-hires")
                .on("io.komdir.hiring.employee.hired.v1", EmployeeHiredEvent.class, service::register);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void consume(ConsumerRecord<String, String> record) {
        processor.process(record);
    }
}
