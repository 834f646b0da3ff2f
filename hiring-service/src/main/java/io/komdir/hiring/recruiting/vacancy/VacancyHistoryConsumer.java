package io.komdir.hiring.recruiting.vacancy;

import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads this service's own events of vacancies. */
@ApplicationScoped
public class VacancyHistoryConsumer {
    /** Channel of {@code komdir.hiring.vacancies}. */
    static final String CHANNEL = "restore-vacancies";

    private final EventProcessor processor;

    VacancyHistoryConsumer(EventProcessors processors, VacancyHistory history) {
        this.processor = processors
                .consumer("hiring-restore-vacancies")
                .on(VacancyEvents.DRAFTED, VacancyDocument.class, history::restore)
                .on(VacancyEvents.CHANGED, VacancyDocument.class, history::restore)
                .on(VacancyEvents.OPENED, VacancyDocument.class, history::restore)
                .on(VacancyEvents.HELD, VacancyDocument.class, history::restore)
                .on(VacancyEvents.FILLED, VacancyDocument.class, history::restore)
                .on(VacancyEvents.CANCELLED, VacancyDocument.class, history::restore)
                .on(VacancyEvents.OVERDUE, VacancyDocument.class, history::restore);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void consume(ConsumerRecord<String, String> record) {
        processor.process(record);
    }
}
