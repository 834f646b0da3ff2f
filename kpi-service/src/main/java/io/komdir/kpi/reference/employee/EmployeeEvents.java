package io.komdir.kpi.reference.employee;

import io.komdir.platform.events.DomainEvent;
import java.time.LocalDate;
import java.util.List;

/** What the other services learn about an employee: as little of the person as they need. */
final class EmployeeEvents {
    private static final String TOPIC = "komdir.kpi.employees";
    private static final String CHANGED = "io.komdir.kpi.employee.changed.v1";

    /** The employee's current state, and the revision with which it came. */
    record Changed(
            String code,
            String fullName,
            String team,
            String position,
            EmployeeRole role,
            LocalDate hiredOn,
            LocalDate leftOn,
            long revision) {

        private static Changed of(Employee employee, long revision) {
            return new Changed(
                    employee.code(),
                    employee.fullName(),
                    employee.currentMembership().map(Membership::team).orElse(null),
                    employee.position(),
                    employee.role(),
                    employee.hiredOn(),
                    employee.leftOn(),
                    revision);
        }
    }

    private EmployeeEvents() {}

    /** The event of a change; none when nothing changed that it would show. */
    static List<DomainEvent> changed(String organization, EmployeeEntity employee) {
        Changed data = Changed.of(employee.content(), employee.changedRevision);
        if (employee.before != null
                && Changed.of(employee.before, employee.changedRevision).equals(data)) {
            return List.of();
        }
        String code = employee.code;
        return List.of(new DomainEvent(TOPIC, organization + "/" + code, CHANGED, "employee:" + code, data));
    }
}
