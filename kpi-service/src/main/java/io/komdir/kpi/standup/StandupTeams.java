package io.komdir.kpi.standup;

import io.komdir.kpi.reference.employee.Rosters;
import io.komdir.kpi.reference.team.Teams;
import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Reads teams with their people. */
@ApplicationScoped
@Transactional
class StandupTeams {
    private final Teams teams;
    private final Rosters rosters;

    StandupTeams(Teams teams, Rosters rosters) {
        this.teams = teams;
        this.rosters = rosters;
    }

    /**
     * The team with whoever is in it on the days {@code from} to {@code to}, both inclusive.
     *
     * @throws NotFoundException for a team that the organization does not have
     */
    TeamPeople require(String team, LocalDate from, LocalDate to) {
        return TeamPeople.of(team, teams.tree(), rosters.load(from, to));
    }
}
