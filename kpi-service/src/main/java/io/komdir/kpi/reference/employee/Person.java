package io.komdir.kpi.reference.employee;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An employee as reports need it.
 *
 * @param position null when unknown
 * @param hiredOn first day, null when unknown (then employed on every day before)
 * @param leftOn last day, null while employed
 * @param memberships by day, without overlaps; gaps are days without a team
 * @param absences by day, without overlaps
 */
public record Person(
        String code,
        String fullName,
        String position,
        EmployeeRole role,
        LocalDate hiredOn,
        LocalDate leftOn,
        List<Membership> memberships,
        List<Absence> absences) {

    public Person {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(fullName, "fullName");
        Objects.requireNonNull(role, "role");
        memberships = List.copyOf(memberships);
        absences = List.copyOf(absences);
    }

    /** The team on a day; empty when in none. */
    public Optional<String> teamOn(LocalDate day) {
        return memberships.stream()
                .filter(membership -> membership.covers(day))
                .map(Membership::team)
                .findFirst();
    }

    /** The team on a day; of someone who has left before it, the team of the last day at work. */
    public Optional<String> teamOnOrLast(LocalDate day) {
        return teamOn(leftBefore(day) ? leftOn : day);
    }

    /** Whether the last day at work is before the day. */
    public boolean leftBefore(LocalDate day) {
        return leftOn != null && leftOn.isBefore(day);
    }

    public boolean employedOn(LocalDate day) {
        return (hiredOn == null || !day.isBefore(hiredOn)) && (leftOn == null || !day.isAfter(leftOn));
    }

    public boolean absentOn(LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.covers(day));
    }

    /** Employed and not away: only then a target applies. */
    public boolean presentOn(LocalDate day) {
        return employedOn(day) && !absentOn(day);
    }
}
