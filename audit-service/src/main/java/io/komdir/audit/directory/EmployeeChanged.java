package io.komdir.audit.directory;

import io.komdir.platform.events.PermanentEventException;

/**
 * What this service reads of {@code kpi.employee.changed}: who works where.
 *
 * @param team null without one
 * @param revision grows with every change of the organization's data; an older one is out of date
 */
public record EmployeeChanged(String code, String team, long revision) {

    public EmployeeChanged {
        if (code == null || revision < 1) {
            throw new PermanentEventException("an employee without code or revision");
        }
    }

    Employee employee() {
        return new Employee(code, team);
    }
}
