package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads this service's own events about diagnoses. */
@ApplicationScoped
public class DiagnosisRestoreConsumer {
    /** Channel of {@code komdir.audit.diagnoses}. */
    static final String CHANNEL = "restore-diagnoses";

    private final EventProcessor processor;

    DiagnosisRestoreConsumer(EventProcessors processors, DiagnosisRestore restore) {
        this.processor = processors
                .consumer("audit-restore-diagnoses")
                .on(DiagnosisEvents.OPENED, DiagnosisOpened.class, restore::opened)
                .on(DiagnosisEvents.CHECK_JUDGED, CheckJudged.class, restore::judged)
                .on(DiagnosisEvents.DEVIATION_JOINED, DeviationJoined.class, restore::joined)
                .on(DiagnosisEvents.DEVIATION_RESOLVED, DeviationEnded.class, restore::resolved)
                .on(DiagnosisEvents.CLOSED, DiagnosisClosed.class, restore::closed);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void consume(ConsumerRecord<String, String> record) {
        processor.process(record);
    }
}
