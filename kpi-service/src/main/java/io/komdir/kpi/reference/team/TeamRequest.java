package io.komdir.kpi.reference.team;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A team as a director gives it. */
@Schema(name = "PutTeam", description = "A team")
public record TeamRequest(
        @Schema(examples = "North", minLength = 1, maxLength = 200, required = true)
        String name,

        @Schema(nullable = true, description = "employee who leads it", examples = "u17")
        String head,

        @Schema(nullable = true, description = "team above; without one it is a root team", examples = "sales")
        String parent) {

    TeamRow row(String code) {
        return new TeamRow(code, name.strip(), head, parent);
    }
}
