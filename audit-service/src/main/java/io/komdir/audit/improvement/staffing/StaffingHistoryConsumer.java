package io.komdir.audit.improvement.staffing;

import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what this service itself told of staffing gaps, and brings back those that are not here. Tells nobody. */
@ApplicationScoped
public class StaffingHistoryConsumer {
    /** Channel of {@code komdir.audit.staffing-gaps}. */
    static final String CHANNEL = "restore-staffing-gaps";

    private final EventProcessor processor;

    StaffingHistoryConsumer(EventProcessors processors, StaffingGapStore gaps) {
        this.processor = processors
                .consumer("audit-restore-staffing-gaps")
                .on(
                        StaffingGapEvents.IDENTIFIED,
                        StaffingGapEvent.class,
                        (event, data) -> gaps.save(data.gap(GapStatus.OPEN, event.correlationId()), true))
                .on(
                        StaffingGapEvents.WITHDRAWN,
                        StaffingGapEvent.class,
                        (event, data) -> gaps.save(data.gap(GapStatus.WITHDRAWN, event.correlationId()), true));
    }

    @Incoming(CHANNEL)
    @Blocking
    public void consume(ConsumerRecord<String, String> record) {
        processor.process(record);
    }
}
