package io.komdir.kpi.reference.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;

/** When something missed is a deviation. Absent fields take the defaults. */
@Schema(name = "DeviationRules", description = "When something missed is a deviation")
public record DeviationRules(
        @Range(min = 1, max = 60)
        @Schema(
                description = "working days over which a stage conversion is measured",
                minimum = "1",
                maximum = "60",
                defaultValue = "5")
        Integer windowWorkingDays,

        @Range(min = 1, max = 1_000_000)
        @Schema(
                description = "least number in the stage before, for a conversion to be judged",
                minimum = "1",
                maximum = "1000000",
                defaultValue = "30")
        Integer minimumCount,

        @Range(min = 1, max = 60)
        @Schema(
                description = "working days in a row on which a leading target is missed",
                minimum = "1",
                maximum = "60",
                defaultValue = "3")
        Integer missedDays) {
    private static final int WINDOW_WORKING_DAYS = 5;
    private static final int MINIMUM_COUNT = 30;
    private static final int MISSED_DAYS = 3;

    /** The rules of an organization that gave none. */
    public static final DeviationRules DEFAULT = new DeviationRules(WINDOW_WORKING_DAYS, MINIMUM_COUNT, MISSED_DAYS);

    DeviationRules complete() {
        return new DeviationRules(
                windowWorkingDays == null ? WINDOW_WORKING_DAYS : windowWorkingDays,
                minimumCount == null ? MINIMUM_COUNT : minimumCount,
                missedDays == null ? MISSED_DAYS : missedDays);
    }
}
