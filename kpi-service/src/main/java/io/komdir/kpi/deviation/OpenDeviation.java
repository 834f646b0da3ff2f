package io.komdir.kpi.deviation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A deviation that has not ended. */
record OpenDeviation(UUID id, Subject subject, LocalDate since, LocalDate detectedOn) {

    /** One that the closing of the day found. */
    static OpenDeviation found(UUID id, Subject subject, List<MissedDay> days, LocalDate day) {
        return new OpenDeviation(id, subject, days.get(0).date(), day);
    }
}
