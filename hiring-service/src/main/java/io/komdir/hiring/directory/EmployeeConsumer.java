package io.komdir.hiring.directory;

import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the state of employees in, from kpi-service. */
@ApplicationScoped
public class EmployeeConsumer {
    /** Channel of {@code komdir.kpi.employees}. */
    static final String CHANNEL = "employees";

    private final EventProcessor processor;

    EmployeeConsumer(EventProcessors processors, PeopleService service) {
        this.processor = processors
                .consumer("hiring-employees")
                .on("io.komdir.kpi.employee.changed.v1", EmployeeChanged.class, service::employeeChanged);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void consume(ConsumerRecord<String, String> record) {
        processor.process(record);
    }
}
