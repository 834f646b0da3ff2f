package io.komdir.kpi.reference.team;

import io.komdir.kpi.shared.revision.Revisioned;
import io.komdir.platform.web.EntityTags;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.ws.rs.core.EntityTag;
import org.hibernate.annotations.TenantId;

/** The stored team. */
@Entity(name = "Team")
@Table(name = "team")
class TeamEntity implements Revisioned<TeamRow> {
    @TenantId
    String organizationId;

    @Id
    String code;

    String name;
    String head;
    String parent;

    long changedRevision;

    @Override
    public TeamRow content() {
        return new TeamRow(code, name, head, parent);
    }

    @Override
    public EntityTag tag() {
        return EntityTags.of("team", code, changedRevision);
    }

    @Override
    public void replace(TeamRow team, long revision) {
        code = team.code();
        name = team.name();
        head = team.head();
        parent = team.parent();
        changedRevision = revision;
    }
}
