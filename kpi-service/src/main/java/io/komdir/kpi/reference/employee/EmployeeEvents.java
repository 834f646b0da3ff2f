package io.komdir.kpi.reference.employee;

import io.komdir.platform.events.DomainEvent;
import java.time.LocalDate;
import java.util.Optional;

/** What the other services learn about an employee: as little of the person as they need. */
final class EmployeeEvents {
    private static final String TOPIC = "komdir.kpi.employees";
    private static final String CHANGED = "io.komdir.kpi.employee.changed.v1";

    /** The employee's present state, and the revision with which it came. */
    record Changed(
            String code,
            String fullName,
            String team,
            String position,
            EmployeeRole role,
            LocalDate hiredOn,
            LocalDate leftOn,
            long revision) {

        private static Changed of(EmployeeRow row, long revision) {
            return new Changed(
                    row.code(),
                    row.fullName(),
                    row.present().map(Membership::team).orElse(null),
                    row.position(),
                    row.role(),
                    row.hiredOn(),
                    row.leftOn(),
                    revision);
        }
    }

    private EmployeeEvents() {}

    /** The event of a change; empty when nothing changed that it would tell. */
    static Optional<DomainEvent> changed(String organization, Optional<EmployeeRow> before, EmployeeRow after) {
        Changed data = Changed.of(after, after.changedRevision());
        boolean same = before.map(row -> Changed.of(row, after.changedRevision()))
                .filter(data::equals)
                .isPresent();
        return same
                ? Optional.empty()
                : Optional.of(new DomainEvent(
                        TOPIC, organization + "/" + after.code(), CHANGED, "employee:" + after.code(), data));
    }
}
