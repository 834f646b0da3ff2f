package io.komdir.kpi.standup;

import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.team.TeamRow;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.platform.problem.NotFoundException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A team with its sub-teams and its people.
 *
 * @param codes of the team and its sub-teams
 */
record TeamPeople(TeamRow team, Set<String> codes, TeamTree tree, Roster roster) {

    /** @throws NotFoundException for a team that the organization does not have */
    static TeamPeople of(String code, TeamTree tree, Roster roster) {
        TeamRow team = tree.find(code).orElseThrow(() -> new NotFoundException("team", code));
        return new TeamPeople(team, new HashSet<>(tree.withDescendants(code)), tree, roster);
    }

    /** Whether the employee is in the team or a sub-team on the day. */
    boolean hasMember(String employee, LocalDate day) {
        return roster.teamOn(employee, day).filter(codes::contains).isPresent();
    }

    /** Whether it concerns the team: the employee is in it on that day, or it was made at its stand-up. */
    boolean concerns(Commitment commitment) {
        return hasMember(commitment.employee(), commitment.date()) || codes.contains(commitment.team());
    }

    /** People employed and in the team or a sub-team on the day: the team itself first, each by name. */
    List<Person> on(LocalDate day) {
        List<String> order = tree.withDescendants(team.code());
        return roster.people().stream()
                .filter(person -> person.employedOn(day) && hasMember(person.code(), day))
                .sorted(Comparator.comparing((Person person) ->
                                order.indexOf(person.teamOn(day).orElseThrow()))
                        .thenComparing(Person::fullName)
                        .thenComparing(Person::code))
                .toList();
    }

    /** Codes of the members of the team or a sub-team on any of the days, both inclusive. */
    List<String> during(LocalDate from, LocalDate to) {
        return roster.people().stream()
                .filter(person -> person.memberships().stream()
                        .anyMatch(membership -> codes.contains(membership.team())
                                && !membership.from().isAfter(to)
                                && (membership.to() == null || !membership.to().isBefore(from))))
                .map(Person::code)
                .toList();
    }

    /** The name of a team; null for none. */
    String name(String code) {
        return code == null ? null : tree.find(code).map(TeamRow::name).orElse(code);
    }
}
