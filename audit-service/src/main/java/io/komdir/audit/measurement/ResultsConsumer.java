package io.komdir.audit.measurement;

import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the results of closed days in. */
@ApplicationScoped
public class ResultsConsumer {
    /** Channel of {@code komdir.kpi.results}. */
    static final String CHANNEL = "results";

    static final String DAY_CLOSED = "io.komdir.kpi.day.closed.v1";
    static final String DAY_CORRECTED = "io.komdir.kpi.day.corrected.v1";
    static final String CONVERSION_MEASURED = "io.komdir.kpi.conversion.measured.v1";

    private final EventProcessor processor;

    ResultsConsumer(EventProcessors processors, ResultsService service) {
        this.processor = processors
                .consumer("audit-results")
                .on(DAY_CLOSED, DayClosed.class, service::closed)
                .on(DAY_CORRECTED, DayCorrected.class, service::corrected)
                .on(CONVERSION_MEASURED, ConversionMeasured.class, service::measured);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void consume(ConsumerRecord<String, String> record) {
        processor.process(record);
    }
}
