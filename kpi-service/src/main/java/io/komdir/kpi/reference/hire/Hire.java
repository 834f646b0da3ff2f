package io.komdir.kpi.reference.hire;

import io.komdir.platform.problem.Violation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;

/**
 * A hire that was published, and the parts of it that could not be applied here.
 *
 * @param document the published hire; null once everything is applied: names and addresses are kept with the employee only
 * @param problems the parts that were left out, empty when all are applied
 * @param eventId the event that published it
 */
record Hire(
        String employee,
        int version,
        UUID vacancy,
        @Json EmployeeHiredEvent document,
        @Json List<Violation> problems,
        UUID correlationId,
        UUID eventId,
        Instant receivedAt) {

    Hire {
        problems = List.copyOf(problems);
    }

    Hire with(List<Violation> remaining) {
        return new Hire(
                employee,
                version,
                vacancy,
                remaining.isEmpty() ? null : document,
                remaining,
                correlationId,
                eventId,
                receivedAt);
    }
}
