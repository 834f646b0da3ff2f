package io.komdir.audit.audits.schedule;

import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads this service's own events of the schedule, for a database that has lost them. */
@ApplicationScoped
public class ScheduleRestoreConsumer {
    /** Channel of {@code komdir.audit.diagnoses}, for the schedule. */
    static final String CHANNEL = "restore-schedule";

    private final EventProcessor processor;

    ScheduleRestoreConsumer(EventProcessors processors, ScheduleRestore restore) {
        this.processor = processors
                .consumer("audit-restore-schedule")
                .on(ScheduleEvents.DUE, AuditDue.class, restore::due)
                .on(ScheduleEvents.CHANGED, ScheduleChanged.class, restore::changed)
                .on(ScheduleEvents.COMPLETED, AuditCompleted.class, restore::completed);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void consume(ConsumerRecord<String, String> record) {
        processor.process(record);
    }
}
