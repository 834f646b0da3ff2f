package io.komdir.hiring.directory;

import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the state of organizations in, from kpi-service. */
@ApplicationScoped
public class OrganizationConsumer {
    /** Channel of {@code komdir.kpi.organizations}. */
    static final String CHANNEL = "organizations";

    private final EventProcessor processor;

    OrganizationConsumer(EventProcessors processors, OrganizationService service) {
        this.processor = processors
                .consumer("hiring-organizations")
                .on("io.komdir.kpi.organization.changed.v1", OrganizationChanged.class, service::changed);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void consume(ConsumerRecord<String, String> record) {
        processor.process(record);
    }
}
