package io.komdir.kpi.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

/** Reads the teams of the caller's organization for other rooms. */
@ApplicationScoped
public class Teams {
    private final Jdbi jdbi;

    @Inject
    public Teams(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All teams as they are now; one query. */
    @Transactional
    public TeamTree tree() {
        return TeamTree.of(jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT code, name, head, parent FROM team ORDER BY code")
                .map((row, context) -> new TeamRow(
                        row.getString("code"), row.getString("name"), row.getString("head"), row.getString("parent")))
                .list()));
    }
}
