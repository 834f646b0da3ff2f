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
    /** Stands for no team. */
    private static final String NO_TEAM = "";

    private final Map<String, List<Stretch>> byTeam = new HashMap<>();
    private final DayIndex grid;

    /** Days by number, both ends inclusive. */
    record Stretch(String employee, int first, int last) {}

    TeamMembership(Roster roster, DayIndex grid) {
        this.grid = grid;
        roster.people().forEach(this::add);
    }

    List<Stretch> of(String team) {
        return byTeam.getOrDefault(team, List.of());
    }

    List<Stretch> withoutTeam() {
        return of(NO_TEAM);
    }

    private void add(Person person) {
        int next = 0;
        for (Membership membership : person.memberships()) {
            int first = grid.first(membership.from());
            int last = grid.last(membership.to());
            add(NO_TEAM, person, next, Math.min(first, grid.size()) - 1);
            add(membership.team(), person, first, last);
            next = Math.max(next, last + 1);
        }
        add(NO_TEAM, person, next, grid.size() - 1);
    }

    private void add(String team, Person person, int first, int last) {
        if (first <= last) {
            byTeam.computeIfAbsent(team, code -> new ArrayList<>()).add(new Stretch(person.code(), first, last));
        }
    }
}
