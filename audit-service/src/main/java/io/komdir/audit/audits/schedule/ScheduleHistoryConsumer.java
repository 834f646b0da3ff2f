package io.komdir.audit.audits.schedule;

import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads this service's own events of the schedule, for a database that has lost them. */
@ApplicationScoped
public class ScheduleHistoryConsumer {
    /** Channel of {@code komdir.audit.diagnoses}, for the schedule. */
    static final String CHANNEL = "restore-schedule";

    private final EventProcessor processor;

    ScheduleHistoryConsumer(EventProcessors processors, ScheduleHistory history) {
        this.processor = processors
                .consumer("audit-restore-schedule")
                .on(ScheduleEvents.DUE, AuditDue.class, history::due)
                .on(ScheduleEvents.CHANGED, ScheduleChanged.class, history::changed)
                .on(ScheduleEvents.COMPLETED, AuditCompleted.class, history::completed);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void consume(ConsumerRecord<String, String> record) {
        processor.process(record);
    }
}
