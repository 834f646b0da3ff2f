package io.komdir.kpi.reference.team;

import io.komdir.kpi.shared.revision.RevisionedRepository;
import io.komdir.kpi.shared.revision.Revisions;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The teams of the organization in scope. */
@ApplicationScoped
class TeamRepository implements RevisionedRepository<TeamEntity, TeamRow> {
    private final Revisions revisions;

    TeamRepository(Revisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public Revisions revisions() {
        return revisions;
    }

    @Override
    public TeamEntity create() {
        return new TeamEntity();
    }

    /** All teams by code. */
    List<TeamRow> all() {
        return findAll(Sort.by("code")).project(TeamRow.class).list();
    }

    /** Whether the organization has the employee, as the foreign key checks it. */
    boolean employeeExists(String employee) {
        return getEntityManager()
                        .createQuery("select count(e) from Employee e where e.code = :code", Long.class)
                        .setParameter("code", employee)
                        .getSingleResult()
                > 0;
    }
}
