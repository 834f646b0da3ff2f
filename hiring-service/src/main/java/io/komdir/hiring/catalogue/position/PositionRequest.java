package io.komdir.hiring.catalogue.position;

import io.komdir.hiring.shared.Text;
import io.komdir.platform.problem.Violations;
import io.komdir.platform.text.Codes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A position as people give it, and as the built-in ones are written. An absent list is empty. */
@Schema(name = "PositionRequest", description = "What a position is; texts in Russian and English, both are needed")
record PositionRequest(
        @NotEmpty
        @Size(max = 3)
        @Schema(description = "On which it is hired", examples = "[\"JUNIOR\",\"MIDDLE\",\"SENIOR\"]")
        List<@NotNull Level> levels,

        @Schema(nullable = true, description = "Role of its people at kpi-service")
        EmployeeRole role,

        @NotNull @Valid Text title,

        @NotNull @Valid @Schema(description = "What it is there for")
        Text function,

        @NotNull @Valid @Schema(description = "By what its people are measured")
        Text kpi,

        @Size(max = MAX_ITEMS) @Schema(nullable = true, description = "Whom it manages, people or contractors")
        List<@NotNull @Valid Text> manages,

        @NotEmpty @Size(max = MAX_ITEMS) List<@NotNull @Valid Text> skills,
        @NotEmpty @Size(max = MAX_ITEMS) List<@NotNull @Valid Text> duties,

        @Schema(
                nullable = true,
                defaultValue = "false",
                description = "Employed full-time and for this organization only")
        Boolean exclusive,

        @Valid
        @Schema(nullable = true, description = "How the contract says so, and how it is checked; needed when exclusive")
        Text exclusiveClause,

        @Schema(nullable = true, description = "Code of the career path it stands on", examples = "sales")
        String careerPath) {
    private static final int MAX_ITEMS = 30;

    Profile profile() {
        return new Profile(
                levels,
                role,
                title,
                function,
                kpi,
                manages == null ? List.of() : manages,
                skills,
                duties,
                Boolean.TRUE.equals(exclusive),
                exclusiveClause,
                careerPath);
    }

    /** Rules across fields. */
    void check(Violations violations) {
        boolean isExclusive = Boolean.TRUE.equals(exclusive);
        violations
                .when(isExclusive && exclusiveClause == null, "exclusiveClause", "required")
                .when(!isExclusive && exclusiveClause != null, "exclusiveClause", "only-when-exclusive")
                .when(careerPath != null && !Codes.isCode(careerPath), "careerPath", "code");
    }
}
