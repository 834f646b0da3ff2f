package io.komdir.audit.schedule;

import io.komdir.audit.organization.OrganizationFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When audits of an organization are due.
 *
 * @param chosen null until somebody chose one; then the recommended cadence applies
 */
record AuditSchedule(OrganizationFacts organization, Cadence chosen, AuditDays audits) {

    Cadence recommended() {
        return Cadence.recommended(organization.stage());
    }

    Cadence cadence() {
        return chosen == null ? recommended() : chosen;
    }

    /** Whether the cadence in force is too rare for the stage of the organization. */
    boolean isTooRare() {
        return cadence().isTooRare(organization.stage());
    }

    /** Empty while neither an audit nor the organization's start is known. It stays where it is until an audit is completed. */
    Optional<LocalDate> dueOn() {
        return audits.next(cadence());
    }

    /** The first moment of the due date where the organization is. */
    Optional<Instant> dueAt() {
        return dueOn().map(day -> day.atStartOfDay(organization.timeZone()).toInstant());
    }

    /** Days since the due date; 0 on that date and before it. */
    long daysOverdue(LocalDate today) {
        return dueOn().map(day -> Math.max(0, ChronoUnit.DAYS.between(day, today)))
                .orElse(0L);
    }
}
