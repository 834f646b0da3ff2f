package io.komdir.hiring.recruiting.hire;

import io.komdir.platform.events.DomainEvent;

/** Makes the event of a hire. */
final class HireEvents {
    static final String TOPIC = "komdir.hiring.hires";
    static final String HIRED = "io.komdir.hiring.employee.hired.v1";

    private HireEvents() {}

    static DomainEvent hired(String organization, EmployeeHired data) {
        String key = organization + "/" + data.employee();
        return new DomainEvent(TOPIC, key, HIRED, "employee:" + data.employee(), data);
    }
}
