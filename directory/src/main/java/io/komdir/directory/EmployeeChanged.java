package io.komdir.directory;

import io.komdir.platform.events.PermanentEventException;
import java.time.LocalDate;

/**
 * What the directory reads of {@code kpi.employee.changed}: the whole state of an employee.
 *
 * @param team null without one
 * @param position null when none is named
 * @param hiredOn null when it is unknown
 * @param leftOn null while employed
 * @param revision grows with every change of the organization's data; an older one is out of date
 */
record EmployeeChanged(
        String code,
        String fullName,
        String team,
        String position,
        LocalDate hiredOn,
        LocalDate leftOn,
        long revision) {

    EmployeeChanged {
        if (code == null || fullName == null || revision < 1) {
            throw new PermanentEventException("an employee without code, name or revision");
        }
    }

    Employee employee() {
        return new Employee(code, fullName, team, position, hiredOn, leftOn);
    }
}
