package io.komdir.kpi.reference.team;

import io.komdir.platform.problem.Code;
import io.komdir.platform.text.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A team as a director gives it. */
@Schema(name = "TeamRequest", description = "A team")
public record TeamRequest(
        @NotNull @Size(min = 1, max = 200) @Schema(examples = "North")
        String name,

        @Code @Schema(nullable = true, description = "employee who leads it", examples = "u17")
        String head,

        @Code @Schema(nullable = true, description = "team above; without one it is a root team", examples = "sales")
        String parent) {

    public TeamRequest {
        name = Texts.stripToNull(name);
    }

    TeamRow team(String code) {
        return new TeamRow(code, name, head, parent);
    }
}
