package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.text.Codes;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The people whom the cause "staff level" calls for.
 *
 * @param position code of the position at hiring-service
 * @param people how many, 1 to 1 000
 */
@Embeddable
@Schema(description = "People whom the stage needs: only with the check staff-level and the verdict CAUSE")
public record Staffing(
        @NotNull @Pattern(regexp = Codes.PATTERN) @Schema(examples = "sales-manager", required = true)
        String position,

        @NotNull @Enumerated(EnumType.STRING) @Schema(required = true)
        Level level,

        @NotNull @Min(1) @Max(MAX_PEOPLE) @Schema(examples = "2", required = true)
        Integer people) {
    /** The one check that may have staffing. */
    public static final String CHECK = "staff-level";

    static final int MAX_PEOPLE = 1000;
}
