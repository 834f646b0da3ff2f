package io.komdir.kpi.reference.team;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A team as the API shows it. */
@Schema(name = "Team")
public record TeamView(
        String code,
        String name,

        @Schema(nullable = true, description = "Employee who leads it")
        String head,

        @Schema(nullable = true, description = "Team above") String parent) {

    static TeamView of(TeamRow team) {
        return new TeamView(team.code(), team.name(), team.head(), team.parent());
    }
}
