package io.komdir.kpi.reference.hire;

import io.komdir.platform.problem.Violation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A hire as it was told, and what of it could not be taken over.
 *
 * @param document the published hire, null once nothing is left to apply: names and addresses stay with the employee only
 * @param problems what was left out, empty when all was taken over
 * @param eventId the event that told it
 */
record Hire(
        String employee,
        int version,
        UUID vacancy,
        EmployeeHiredEvent document,
        List<Violation> problems,
        UUID correlationId,
        UUID eventId,
        Instant receivedAt) {

    Hire {
        problems = List.copyOf(problems);
    }

    Hire with(List<Violation> left) {
        return new Hire(
                employee, version, vacancy, left.isEmpty() ? null : document, left, correlationId, eventId, receivedAt);
    }
}
