package io.komdir.kpi.reference.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads the teams of the caller's organization for other packages. */
@ApplicationScoped
public class Teams {
    private final TeamService service;

    Teams(TeamService service) {
        this.service = service;
    }

    /** All teams as they are now; one query. */
    @Transactional
    public TeamTree tree() {
        return service.tree();
    }
}
