package io.komdir.audit.diagnosis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers which deviations belong to diagnoses; the room that takes deviations in knows. */
public interface DeviationsOfDiagnoses {

    /** By diagnosis, oldest first; a diagnosis without any may be left out. */
    Map<UUID, List<DiagnosisView.DeviationView>> of(Collection<UUID> diagnoses);
}
