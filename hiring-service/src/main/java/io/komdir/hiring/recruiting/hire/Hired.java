package io.komdir.hiring.recruiting.hire;

import io.komdir.hiring.catalogue.position.EmployeeRole;
import io.komdir.hiring.catalogue.position.Level;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A seat of a vacancy that was taken, without the person's data.
 *
 * @param employee code of the employee
 * @param team code of the team, null without one
 * @param candidate who it was in the pipeline
 * @param agency code of the agency that presented the candidate, null for own search
 * @param probation null when the vacancy promises none
 * @param version 1; a hire does not change
 */
public record Hired(
        String employee,
        String team,
        String position,
        Level level,
        EmployeeRole role,
        LocalDate hiredOn,
        UUID vacancy,
        UUID candidate,
        String agency,
        HiredProbation probation,
        int version) {}
