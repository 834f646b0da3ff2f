package io.komdir.kpi.reference.team;

import io.komdir.platform.events.DomainEvent;

/** What the other services learn about a team. */
final class TeamEvents {
    private static final String TOPIC = "komdir.kpi.teams";
    private static final String CHANGED = "io.komdir.kpi.team.changed.v1";

    /** The team's current state, and the revision with which it came. */
    record Changed(String code, String name, String head, String parent, long revision) {}

    private TeamEvents() {}

    /** Carries every attribute of a team, so that each change of one is published. */
    static DomainEvent changed(String organization, TeamEntity team) {
        Changed data = new Changed(team.code, team.name, team.head, team.parent, team.changedRevision);
        return new DomainEvent(TOPIC, organization + "/" + team.code, CHANGED, "team:" + team.code, data);
    }
}
