package io.komdir.hiring.results;

import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the results of closed months and days in, from kpi-service. */
@ApplicationScoped
public class ResultsConsumer {
    /** Channel of {@code komdir.kpi.results}. */
    static final String CHANNEL = "results";

    static final String MONTH_CLOSED = "io.komdir.kpi.month.closed.v1";
    static final String DAY_CLOSED = "io.komdir.kpi.day.closed.v1";

    private final EventProcessor processor;

    ResultsConsumer(EventProcessors processors, ResultsService service) {
        this.processor = processors
                .consumer("hiring-results")
                .on(MONTH_CLOSED, MonthClosed.class, service::monthClosed)
                .on(DAY_CLOSED, DayClosed.class, service::dayClosed);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void consume(ConsumerRecord<String, String> record) {
        processor.process(record);
    }
}
