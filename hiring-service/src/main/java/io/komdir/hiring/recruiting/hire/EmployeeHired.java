package io.komdir.hiring.recruiting.hire;

import io.komdir.hiring.catalogue.position.EmployeeRole;
import io.komdir.hiring.catalogue.position.Level;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The data of {@code hiring.employee.hired}: the hire and who it is. The name and the address travel nowhere else.
 *
 * @param email null when not known
 */
record EmployeeHired(
        String employee,
        String fullName,
        String email,
        String team,
        String position,
        Level level,
        EmployeeRole role,
        LocalDate hiredOn,
        UUID vacancy,
        UUID candidate,
        String agency,
        HiredProbation probation,
        int version) {

    static EmployeeHired of(Hired hired, String fullName, String email) {
        return new EmployeeHired(
                hired.employee(),
                fullName,
                email,
                hired.team(),
                hired.position(),
                hired.level(),
                hired.role(),
                hired.hiredOn(),
                hired.vacancy(),
                hired.candidate(),
                hired.agency(),
                hired.probation(),
                hired.version());
    }

    /** What is kept: not who it is. */
    Hired hired() {
        return new Hired(
                employee, team, position, level, role, hiredOn, vacancy, candidate, agency, probation, version);
    }
}
