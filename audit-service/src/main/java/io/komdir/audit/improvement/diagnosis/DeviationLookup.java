package io.komdir.audit.improvement.diagnosis;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The deviations of diagnoses; implemented by the package that receives deviations. */
public interface DeviationLookup {

    /** By diagnosis, oldest first; a diagnosis without any may be left out. */
    Map<UUID, List<DeviationPeriod>> of(Collection<UUID> diagnoses);

    /** Stores that the deviation belongs to the diagnosis; an end that arrived before stays. */
    void add(UUID diagnosis, DeviationPeriod period);

    /** Stores the end of a deviation. */
    void end(UUID deviation, LocalDate resolvedOn);
}
