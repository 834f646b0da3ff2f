package io.komdir.hiring.directory;

import io.komdir.platform.events.PermanentEventException;

/**
 * What this service reads of {@code kpi.team.changed}.
 *
 * @param head null when none is named
 * @param parent null for a root team
 * @param revision grows with every change of the organization's data; an older one is out of date
 */
public record TeamChanged(String code, String name, String head, String parent, long revision) {

    public TeamChanged {
        if (code == null || name == null || revision < 1) {
            throw new PermanentEventException("a team without code, name or revision");
        }
    }

    Team team() {
        return new Team(code, name, head, parent);
    }
}
