package io.komdir.kpi.reporting.deal;

import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.employee.Rosters;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.reference.team.Teams;
import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the owners of a team's deals on a day: by the employee's team on that day, sub-teams included. An employee who has left
 * by then stays with the last team, so that a team answers for the deals left behind.
 */
@ApplicationScoped
@Transactional
public class DealOwners {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final Rosters rosters;
    private final Teams teams;

    public DealOwners(Rosters rosters, Teams teams) {
        this.rosters = rosters;
        this.teams = teams;
    }

    /** All employees, for the team of any day up to the date. */
    public Roster roster(LocalDate date) {
        return rosters.load(FIRST, date.isBefore(FIRST) ? FIRST : date);
    }

    /**
     * Codes of the employees who belong to the team or a sub-team on the date.
     *
     * @throws NotFoundException for a team that the organization does not have
     */
    public List<String> of(String team, Roster roster, LocalDate date) {
        TeamTree tree = teams.tree();
        if (!tree.contains(team)) {
            throw new NotFoundException("team", team);
        }
        Set<String> codes = new HashSet<>(tree.withDescendants(team));
        return roster.people().stream()
                .filter(person ->
                        person.teamOnOrLast(date).filter(codes::contains).isPresent())
                .map(Person::code)
                .toList();
    }
}
