package io.komdir.kpi.closing.deviation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A deviation that has not ended.
 *
 * @param definition of a stage when it was found; null for a target, and of older deviations without it
 */
record OpenDeviation(UUID id, Subject subject, LocalDate since, LocalDate detectedOn, StageDefinition definition) {

    /** A deviation of a target, detected by the closing of the day. */
    static OpenDeviation found(UUID id, Subject subject, List<MissedDay> days, LocalDate day) {
        return new OpenDeviation(id, subject, days.get(0).date(), day, null);
    }

    /** Whether the stage is counted differently since the deviation was found. */
    boolean redefined(StageDefinition current) {
        return definition != null && !definition.equals(current);
    }
}
