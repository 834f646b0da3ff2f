package io.komdir.audit.people;

import io.komdir.platform.events.PermanentEventException;
import java.time.LocalDate;

/**
 * What this service reads of {@code kpi.employee.changed}: the whole state of an employee.
 *
 * @param revision grows with every change of the organization's data; an older one is out of date
 */
public record EmployeeChanged(
        String code, String fullName, String team, String position, LocalDate leftOn, long revision) {

    public EmployeeChanged {
        if (code == null || fullName == null || revision < 1) {
            throw new PermanentEventException("an employee without code, name or revision");
        }
    }

    Employee employee() {
        return new Employee(code, fullName, team, position, leftOn);
    }
}
