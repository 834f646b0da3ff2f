package io.komdir.audit.improvement.diagnosis;

import java.util.UUID;

/** Key of a diagnosis. */
public record DiagnosisId(String organization, UUID id) {}
