package io.komdir.directory;

import io.komdir.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Saves the newest state of each organization, employee and team, whatever the order in which their changes arrive. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DirectoryService {
    private final OrganizationStore organizations;
    private final PeopleStore people;
    private final Event<Organization> changed;
    private final boolean personalData;

    DirectoryService(
            OrganizationStore organizations,
            PeopleStore people,
            Event<Organization> changed,
            @ConfigProperty(name = "komdir.directory.personal-data") boolean personalData) {
        this.organizations = organizations;
        this.people = people;
        this.changed = changed;
        this.personalData = personalData;
    }

    /** Saves the state and fires it as a CDI event in the same transaction. An older state changes nothing. */
    void organizationChanged(ReceivedEvent event, OrganizationChanged data) {
        Organization organization = data.organization();
        if (organizations.save(organization, data.revision())) {
            changed.fire(organization);
        }
    }

    /** An older state than the saved one changes nothing. */
    void employeeChanged(ReceivedEvent event, EmployeeChanged data) {
        Employee employee = data.employee();
        people.save(personalData ? employee : employee.withoutPersonalData(), data.revision());
    }

    /** An older state than the saved one changes nothing. */
    void teamChanged(ReceivedEvent event, TeamChanged data) {
        people.save(data.team(), data.revision());
    }
}
