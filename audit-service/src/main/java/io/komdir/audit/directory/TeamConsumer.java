package io.komdir.audit.directory;

import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the state of teams in, from kpi-service. */
@ApplicationScoped
public class TeamConsumer {
    /** Channel of {@code komdir.kpi.teams}. */
    static final String CHANNEL = "teams";

    private final EventProcessor processor;

    TeamConsumer(EventProcessors processors, PeopleService service) {
        this.processor = processors
                .consumer("audit-teams")
                .on("io.komdir.kpi.team.changed.v1", TeamChanged.class, service::teamChanged);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void consume(ConsumerRecord<String, String> record) {
        processor.process(record);
    }
}
