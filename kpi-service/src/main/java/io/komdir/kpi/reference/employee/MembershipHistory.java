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
    static Optional<Membership> present(List<Membership> history, LocalDate leftOn) {
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.get(history.size() - 1))
                        .filter(last -> last.open() || last.to().equals(leftOn));
    }

    /**
     * What the history becomes by a PUT. The same PUT again changes nothing more.
     *
     * <p>Another team than the present one, or none, holds from {@code teamSince} on; the default is {@code hiredOn} (else
     * {@link #EVER}) for a first membership and today for a later change. The same team stays untouched, unless
     * {@code teamSince} names another first day, or a first membership began on the hiring day and that day was
     * corrected. Whatever had been known from the first day on is replaced; nothing reaches beyond {@code leftOn}.
     *
     * @param before the stored employee, null for a new one
     */
    static List<Membership> after(EmployeeRow before, EmployeeRequest input, LocalDate today) {
        List<Membership> known = before == null ? List.of() : reopened(before);
        Membership present = known.isEmpty() ? null : openEnd(known);
        String team = present == null ? null : present.team();
        LocalDate first = firstDay(input.hiredOn());
        List<Membership> changed;
        if (!Objects.equals(team, input.team())) {
            changed = placed(known, input.team(), since(input, known, first, today));
        } else if (present == null) {
            changed = input.teamSince() == null ? known : placed(known, null, input.teamSince());
        } else if (input.teamSince() != null) {
            changed = placed(known.subList(0, known.size() - 1), input.team(), input.teamSince());
        } else if (known.size() == 1 && present.from().equals(firstDay(before.hiredOn()))) {
            changed = List.of(new Membership(team, first, null));
        } else {
            changed = known;
        }
        return cutAfter(changed, input.leftOn());
    }

    private static LocalDate firstDay(LocalDate hiredOn) {
        return hiredOn == null ? EVER : hiredOn;
    }

    private static LocalDate since(EmployeeRequest input, List<Membership> known, LocalDate first, LocalDate today) {
        if (input.teamSince() != null) {
            return input.teamSince();
        }
        if (known.isEmpty()) {
            return first;
        }
        LocalDate leftOn = input.leftOn();
        if (leftOn == null || leftOn.isAfter(today)) {
            return today;
        }
        // Who leaves and loses the team at once was in it to the last day.
        return input.team() == null ? leftOn.plusDays(1) : leftOn;
    }

    /** The history without the end that leaving had put to it. */
    private static List<Membership> reopened(EmployeeRow row) {
        List<Membership> history = new ArrayList<>(row.memberships());
        row.present()
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
