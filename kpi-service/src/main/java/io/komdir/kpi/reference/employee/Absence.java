package io.komdir.kpi.reference.employee;

import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Days on which an employee is away and no target applies; both ends are inclusive.
 *
 * @param reason free text of the caller, may be null
 */
public record Absence(
        LocalDate from,
        LocalDate to,
        @Schema(nullable = true) String reason) {

    public Absence {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("absence ends before it starts");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
