package io.komdir.audit.directory;

import io.komdir.platform.events.PermanentEventException;

/**
 * What this service reads of {@code kpi.team.changed}: who heads whom.
 *
 * @param head null when nobody is named
 * @param parent null for a root team
 * @param revision grows with every change of the organization's data; an older one is out of date
 */
public record TeamChanged(String code, String head, String parent, long revision) {

    public TeamChanged {
        if (code == null || revision < 1) {
            throw new PermanentEventException("a team without code or revision");
        }
    }

    Team team() {
        return new Team(code, head, parent);
    }
}
