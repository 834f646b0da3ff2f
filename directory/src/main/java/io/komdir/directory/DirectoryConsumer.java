package io.komdir.directory;

import io.komdir.platform.events.EventProcessor;
import io.komdir.platform.events.EventProcessors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the state of organizations, employees and teams from kpi-service. */
@ApplicationScoped
public class DirectoryConsumer {
    private final EventProcessor organizations;
    private final EventProcessor employees;
    private final EventProcessor teams;

    DirectoryConsumer(EventProcessors processors, DirectoryService service) {
        this.organizations = processors
                .consumer("directory-organizations")
                .on("io.komdir.kpi.organization.changed.v1", OrganizationChanged.class, service::organizationChanged);
        this.employees = processors
                .consumer("directory-employees")
                .on("io.komdir.kpi.employee.changed.v1", EmployeeChanged.class, service::employeeChanged);
        this.teams = processors
                .consumer("directory-teams")
                .on("io.komdir.kpi.team.changed.v1", TeamChanged.class, service::teamChanged);
    }

    @Incoming("organizations")
    @Blocking
    public void consumeOrganization(ConsumerRecord<String, String> record) {
        organizations.process(record);
    }

    @Incoming("employees")
    @Blocking
    public void consumeEmployee(ConsumerRecord<String, String> record) {
        employees.process(record);
    }

    @Incoming("teams")
    @Blocking
    public void consumeTeam(ConsumerRecord<String, String> record) {
        teams.process(record);
    }
}
