package io.komdir.audit.improvement.staffing;

import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads this service's own events about staffing gaps and restores the gaps; publishes nothing. */
@ApplicationScoped
public class StaffingRestoreConsumer {
    /** Channel of {@code komdir.audit.staffing-gaps}. */
    static final String CHANNEL = "restore-staffing-gaps";

    private final EventProcessor processor;

    StaffingRestoreConsumer(EventProcessors processors, StaffingGapRepository gaps) {
        this.processor = processors
                .consumer("audit-restore-staffing-gaps")
                .on(
                        StaffingGapEvents.IDENTIFIED,
                        StaffingGapEvent.class,
                        (event, data) -> gaps.restore(data.gap(GapStatus.OPEN, event.correlationId())))
                .on(
                        StaffingGapEvents.WITHDRAWN,
                        StaffingGapEvent.class,
                        (event, data) -> gaps.restore(data.gap(GapStatus.WITHDRAWN, event.correlationId())));
    }

    @Incoming(CHANNEL)
    @Blocking
    public void consume(ConsumerRecord<String, String> record) {
        processor.process(record);
    }
}
