package io.komdir.kpi.reference.team;

import io.komdir.platform.web.EntityTags;
import jakarta.ws.rs.core.EntityTag;

/**
 * A team with its version.
 *
 * @param changedRevision revision of its last change
 */
record StoredTeam(TeamRow team, long changedRevision) {

    EntityTag tag() {
        return EntityTags.of("team", team.code(), changedRevision);
    }
}
