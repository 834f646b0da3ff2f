package io.komdir.kpi.reference.targets;

import io.komdir.kpi.reference.employee.Membership;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who was a direct member of which team, or of none, on which days of a range. */
final class TeamMembership {
    /** The key of those without a team. */
    private static final String NO_TEAM = "";

    private final Map<String, List<Period>> byTeam = new HashMap<>();
    private final DayIndex dayIndex;

    /** Days by number, both ends inclusive. */
    record Period(String employee, int first, int last) {}

    TeamMembership(Roster roster, DayIndex dayIndex) {
        this.dayIndex = dayIndex;
        roster.people().forEach(this::add);
    }

    List<Period> of(String team) {
        return byTeam.getOrDefault(team, List.of());
    }

    List<Period> withoutTeam() {
        return of(NO_TEAM);
    }

    private void add(Person person) {
        int next = 0;
        for (Membership membership : person.memberships()) {
            int first = dayIndex.first(membership.from());
            int last = dayIndex.last(membership.to());
            add(NO_TEAM, person, next, Math.min(first, dayIndex.size()) - 1);
            add(membership.team(), person, first, last);
            next = Math.max(next, last + 1);
        }
        add(NO_TEAM, person, next, dayIndex.size() - 1);
    }

    private void add(String team, Person person, int first, int last) {
        if (first <= last) {
            byTeam.computeIfAbsent(team, code -> new ArrayList<>()).add(new Period(person.code(), first, last));
        }
    }
}
