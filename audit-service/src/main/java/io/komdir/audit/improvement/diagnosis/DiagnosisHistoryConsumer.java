package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what this service itself told of diagnoses. */
@ApplicationScoped
public class DiagnosisHistoryConsumer {
    /** Channel of {@code komdir.audit.diagnoses}. */
    static final String CHANNEL = "restore-diagnoses";

    private final EventProcessor processor;

    DiagnosisHistoryConsumer(EventProcessors processors, DiagnosisHistory history) {
        this.processor = processors
                .consumer("audit-restore-diagnoses")
                .on(DiagnosisEvents.OPENED, DiagnosisOpened.class, history::opened)
                .on(DiagnosisEvents.CHECK_JUDGED, CheckJudged.class, history::judged)
                .on(DiagnosisEvents.DEVIATION_JOINED, DeviationJoined.class, history::joined)
                .on(DiagnosisEvents.DEVIATION_RESOLVED, DeviationEnded.class, history::resolved)
                .on(DiagnosisEvents.CLOSED, DiagnosisClosed.class, history::closed);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void consume(ConsumerRecord<String, String> record) {
        processor.process(record);
    }
}
