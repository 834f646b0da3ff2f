package io.komdir.audit.improvement.diagnosis;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which deviations belong to diagnoses; the room that takes deviations in knows. */
public interface DeviationLookup {

    /** By diagnosis, oldest first; a diagnosis without any may be left out. */
    Map<UUID, List<DeviationPeriod>> of(Collection<UUID> diagnoses);

    /** Brings a deviation of the diagnosis back, from the event that told that it belongs there. */
    void restore(UUID diagnosis, DeviationPeriod spell);

    /** Brings back that a deviation is over. */
    void restoreEnd(UUID deviation, LocalDate resolvedOn);
}
