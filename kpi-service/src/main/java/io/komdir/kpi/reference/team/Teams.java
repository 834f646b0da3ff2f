package io.komdir.kpi.reference.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads the teams of the caller's organization for other rooms. */
@ApplicationScoped
public class Teams {
    private final TeamStore store;

    Teams(TeamStore store) {
        this.store = store;
    }

    /** All teams as they are now; one query. */
    @Transactional
    public TeamTree tree() {
        return TeamTree.of(store.all());
    }
}
