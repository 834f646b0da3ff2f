package io.komdir.directory;

import io.komdir.platform.events.PermanentEventException;

/**
 * What the directory reads of {@code kpi.team.changed}: the whole state of a team.
 *
 * @param head null when none is named
 * @param parent null for a root team
 * @param revision grows with every change of the organization's data; an older one is out of date
 */
record TeamChanged(String code, String name, String head, String parent, long revision) {

    TeamChanged {
        if (code == null || name == null || revision < 1) {
            throw new PermanentEventException("a team without code, name or revision");
        }
    }

    Team team() {
        return new Team(code, name, head, parent);
    }
}
