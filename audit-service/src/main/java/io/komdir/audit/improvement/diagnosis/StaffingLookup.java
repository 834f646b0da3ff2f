package io.komdir.audit.improvement.diagnosis;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Which people diagnoses ask for; the room of the staffing gaps knows. */
public interface StaffingLookup {

    /** Opens, changes or withdraws the gap of the diagnosis as its check {@link Staffing#CHECK} now says. */
    void follow(Diagnosis diagnosis);

    /** The open gaps by diagnosis; a diagnosis without one is left out. */
    Map<UUID, DiagnosisView.GapView> of(Collection<UUID> diagnoses);
}
