package io.komdir.kpi.standup;

import io.komdir.kpi.reference.employee.Rosters;
import io.komdir.kpi.reference.team.Teams;
import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Loads teams with their people. */
@ApplicationScoped
@Transactional
class TeamPeopleLoader {
    private final Teams teams;
    private final Rosters rosters;

    TeamPeopleLoader(Teams teams, Rosters rosters) {
        this.teams = teams;
        this.rosters = rosters;
    }

    /**
     * The team with its people of the day.
     *
     * @throws NotFoundException for a team that the organization does not have
     */
    TeamPeople load(String team, LocalDate date) {
        return TeamPeople.of(team, teams.tree(), rosters.load(date, date));
    }
}
