package io.komdir.audit.audits.schedule;

import io.komdir.directory.Organization;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When audits of an organization are due.
 *
 * @param chosen null until one is chosen; until then the recommended cadence applies
 * @param version of the choice; 0 until there was one
 */
record AuditSchedule(Organization organization, Cadence chosen, long version, AuditDays audits) {

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

    /**
     * Empty while kpi-service has not published the organization: an assumed stage and time zone would lead to a date that was
     * never due. It stays where it is until an audit is completed.
     */
    Optional<LocalDate> dueOn() {
        return organization.isPublished() ? audits.next(cadence()) : Optional.empty();
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
