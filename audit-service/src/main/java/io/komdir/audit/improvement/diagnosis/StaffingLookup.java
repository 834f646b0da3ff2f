package io.komdir.audit.improvement.diagnosis;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The staffing gaps of diagnoses; implemented by the package that keeps the gaps. */
public interface StaffingLookup {

    /** Opens, changes or withdraws the gap of the diagnosis by its check {@link Staffing#CHECK}. */
    void update(Diagnosis diagnosis);

    /** The open gaps by diagnosis; a diagnosis without one is left out. */
    Map<UUID, DiagnosisView.GapView> of(Collection<UUID> diagnoses);
}
