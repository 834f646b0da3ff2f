package io.komdir.kpi.evaluation;

import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import java.time.LocalDate;
import java.util.List;

/** Finds employees whose facts of several days do not all belong to one team. */
public final class TeamChanges {
    private TeamChanges() {}

    /** Codes of the employees who change teams. */
    public static List<String> movers(Roster roster, LocalDate from, LocalDate to) {
        return roster.people().stream()
                .filter(person -> moves(person, from, to))
                .map(Person::code)
                .toList();
    }

    /** Whether the person joins or leaves a team between the days {@code from} and {@code to}. */
    public static boolean moves(Person person, LocalDate from, LocalDate to) {
        return person.memberships().stream().anyMatch(membership -> {
            boolean joins =
                    membership.from().isAfter(from) && !membership.from().isAfter(to);
            boolean leaves = !membership.open()
                    && !membership.to().isBefore(from)
                    && membership.to().isBefore(to);
            return joins || leaves;
        });
    }
}
