package io.komdir.kpi.closing.deviation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A deviation that has not ended.
 *
 * @param definition of a stage when it was found; null for a target, and when it was not kept yet
 */
record OpenDeviation(UUID id, Subject subject, LocalDate since, LocalDate detectedOn, StageDefinition definition) {

    /** One of a target that the closing of the day found. */
    static OpenDeviation found(UUID id, Subject subject, List<MissedDay> days, LocalDate day) {
        return new OpenDeviation(id, subject, days.get(0).date(), day, null);
    }

    /** Whether the stage is counted otherwise than when it was found. */
    boolean redefined(StageDefinition present) {
        return definition != null && !definition.equals(present);
    }
}
