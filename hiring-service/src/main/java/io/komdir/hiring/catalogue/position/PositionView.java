package io.komdir.hiring.catalogue.position;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komdir.hiring.shared.Text;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A position as clients see it, its texts in both languages. */
@Schema(name = "Position")
@JsonInclude(JsonInclude.Include.ALWAYS)
record PositionView(
        @Schema(examples = "internet-marketer") String code,
        @Schema(description = "Grows with every change") long version,

        @Schema(description = "Whether the profile is the product's")
        boolean builtIn,

        List<Level> levels,

        @Schema(nullable = true, description = "Role of its people at kpi-service")
        EmployeeRole role,

        Text title,
        @Schema(description = "What it is there for") Text function,

        @Schema(description = "By what its people are measured")
        Text kpi,

        @Schema(description = "Whom it manages, people or contractors")
        List<Text> manages,

        List<Text> skills,
        List<Text> duties,

        @Schema(description = "Employed full-time and for this organization only")
        boolean exclusive,

        @Schema(nullable = true, description = "How the contract says so")
        Text exclusiveClause,

        @Schema(nullable = true, description = "Code of its career path", examples = "marketing")
        String careerPath) {

    static PositionView of(Position position) {
        Profile profile = position.profile();
        return new PositionView(
                position.code(),
                position.version(),
                position.builtIn(),
                profile.levels(),
                profile.role(),
                profile.title(),
                profile.function(),
                profile.kpi(),
                profile.manages(),
                profile.skills(),
                profile.duties(),
                profile.exclusive(),
                profile.exclusiveClause(),
                profile.careerPath());
    }
}
