package io.komdir.audit.settings;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The thresholds as a director or an auditor gives them. */
@Schema(name = "SettingsRequest", description = "Replaces all settings: an absent field takes its default")
public record SettingsRequest(
        @Min(1)
        @Max(MAX_DAYS)
        @Schema(description = "Working days of effort up to which a fix is FAST", defaultValue = "5")
        Integer fastFixDays,

        @Min(1)
        @Max(MAX_DAYS)
        @Schema(description = "Working days to the result up to which it is FAST", defaultValue = "14")
        Integer fastResultDays,

        @Min(2)
        @Max(MAX_COMPARED_DAYS)
        @Schema(
                description = "Working days before the start and after the completion of a task that are compared",
                defaultValue = "10")
        Integer effectWorkingDays,

        @Min(1)
        @Max(MAX_COUNT)
        @Schema(
                description = "Minimum count of the stage before, on either side, for a verdict on a conversion",
                defaultValue = "30")
        Integer effectMinimumCount) {
    static final int MAX_DAYS = 250;
    static final int MAX_COMPARED_DAYS = 60;
    static final int MAX_COUNT = 1_000_000;

    Thresholds thresholds() {
        Thresholds standard = Thresholds.DEFAULT;
        return new Thresholds(
                requireNonNullElse(fastFixDays, standard.fastFixDays()),
                requireNonNullElse(fastResultDays, standard.fastResultDays()),
                requireNonNullElse(effectWorkingDays, standard.effectWorkingDays()),
                requireNonNullElse(effectMinimumCount, standard.effectMinimumCount()));
    }
}
