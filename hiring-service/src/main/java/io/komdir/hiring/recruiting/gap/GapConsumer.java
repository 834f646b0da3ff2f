package io.komdir.hiring.recruiting.gap;

import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes staffing gaps in, from audit-service. */
@ApplicationScoped
public class GapConsumer {
    /** Channel of {@code komdir.audit.staffing-gaps}; waits until the own vacancies are read. */
    static final String CHANNEL = "staffing-gaps";

    private final EventProcessor processor;

    GapConsumer(EventProcessors processors, GapService service) {
        this.processor = processors
                .consumer("hiring-staffing-gaps")
                .on("io.komdir.audit.staffing-gap.identified.v1", StaffingGapEvent.class, service::identified)
                .on("io.komdir.audit.staffing-gap.withdrawn.v1", StaffingGapEvent.class, service::withdrawn);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void consume(ConsumerRecord<String, String> record) {
        processor.process(record);
    }
}
