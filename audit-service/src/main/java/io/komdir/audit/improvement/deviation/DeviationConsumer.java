package io.komdir.audit.improvement.deviation;

import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the deviations of kpi-service. */
@ApplicationScoped
public class DeviationConsumer {
    /** Channel of {@code komdir.kpi.deviations}. */
    static final String CHANNEL = "deviations";

    private final EventProcessor processor;

    DeviationConsumer(EventProcessors processors, DeviationService service) {
        this.processor = processors
                .consumer("audit-deviations")
                .on("io.komdir.kpi.deviation.detected.v1", DeviationDetected.class, service::detected)
                .on("io.komdir.kpi.deviation.resolved.v1", DeviationResolved.class, service::resolved);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void consume(ConsumerRecord<String, String> record) {
        processor.process(record);
    }
}
