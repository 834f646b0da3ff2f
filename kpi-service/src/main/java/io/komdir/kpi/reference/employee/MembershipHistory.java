package io.komdir.kpi.reference.employee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Teams of one employee over time. A history is a list of memberships by day without overlaps; adjacent ones are of
 * different teams.
 */
final class MembershipHistory {
    /** First day of a first membership when nothing better is known; before any fact. */
    static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private MembershipHistory() {}

    /** The membership that lasts, or lasted until the employee left. */
    static Optional<Membership> current(List<Membership> history, LocalDate leftOn) {
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.get(history.size() - 1))
                        .filter(last -> last.open() || last.to().equals(leftOn));
    }

    /**
     * What the history becomes by a PUT. The same PUT again changes nothing more.
     *
     * <p>Another team than the current one, or none, applies from {@code teamSince} on; the default is {@code hiredOn} (else
     * {@link #EVER}) for a first membership and today for a later change. The same team stays untouched, unless
     * {@code teamSince} names another first day, or a first membership began on the hiring day and that day was
     * corrected. Everything from the first day on is replaced; nothing reaches beyond {@code leftOn}.
     *
     * @param before the stored employee, null for a new one
     */
    static List<Membership> after(Employee before, EmployeeRequest request, LocalDate today) {
        List<Membership> stored = before == null ? List.of() : reopened(before);
        Membership current = stored.isEmpty() ? null : openEnd(stored);
        String team = current == null ? null : current.team();
        LocalDate first = firstDay(request.hiredOn());
        List<Membership> changed;
        if (!Objects.equals(team, request.team())) {
            changed = placed(stored, request.team(), since(request, stored, first, today));
        } else if (current == null) {
            changed = request.teamSince() == null ? stored : placed(stored, null, request.teamSince());
        } else if (request.teamSince() != null) {
            changed = placed(stored.subList(0, stored.size() - 1), request.team(), request.teamSince());
        } else if (stored.size() == 1 && current.from().equals(firstDay(before.hiredOn()))) {
            changed = List.of(new Membership(team, first, null));
        } else {
            changed = stored;
        }
        return cutAfter(changed, request.leftOn());
    }

    private static LocalDate firstDay(LocalDate hiredOn) {
        return hiredOn == null ? EVER : hiredOn;
    }

    private static LocalDate since(EmployeeRequest request, List<Membership> stored, LocalDate first, LocalDate today) {
        if (request.teamSince() != null) {
            return request.teamSince();
        }
        if (stored.isEmpty()) {
            return first;
        }
        LocalDate leftOn = request.leftOn();
        if (leftOn == null || leftOn.isAfter(today)) {
            return today;
        }
        // An employee who leaves and loses the team at once was in it to the last day.
        return request.team() == null ? leftOn.plusDays(1) : leftOn;
    }

    /** The history without the end that leaving had put to it. */
    private static List<Membership> reopened(Employee employee) {
        List<Membership> history = new ArrayList<>(employee.memberships());
        employee.currentMembership()
                .ifPresent(last -> history.set(history.size() - 1, new Membership(last.team(), last.from(), null)));
        return history;
    }

    private static Membership openEnd(List<Membership> history) {
        Membership last = history.get(history.size() - 1);
        return last.open() ? last : null;
    }

    /** The history with the team, or none, from that day on. */
    private static List<Membership> placed(List<Membership> history, String team, LocalDate since) {
        List<Membership> changed = new ArrayList<>(cutAfter(history, since.minusDays(1)));
        if (team == null) {
            return changed;
        }
        Membership last = changed.isEmpty() ? null : changed.get(changed.size() - 1);
        boolean continues =
                last != null && last.team().equals(team) && since.minusDays(1).equals(last.to());
        if (continues) {
            changed.set(changed.size() - 1, new Membership(team, last.from(), null));
        } else {
            changed.add(new Membership(team, since, null));
        }
        return changed;
    }

    /** The history up to and with that day; null for all of it. */
    private static List<Membership> cutAfter(List<Membership> history, LocalDate lastDay) {
        if (lastDay == null) {
            return history;
        }
        return history.stream()
                .filter(membership -> !membership.from().isAfter(lastDay))
                .map(membership -> membership.covers(lastDay)
                        ? new Membership(membership.team(), membership.from(), lastDay)
                        : membership)
                .toList();
    }
}
