package io.komdir.audit.improvement.diagnosis;

/** Which diagnoses a list shows; null for any. */
record DiagnosisFilter(DiagnosisStatus status, String scope, String metric, String funnel, String stage) {

    /** A metric and a funnel may have the same code: what is asked for tells which is meant. */
    Subject.Kind kind() {
        if (funnel != null || stage != null) {
            return Subject.Kind.STAGE;
        }
        return metric == null ? null : Subject.Kind.METRIC;
    }
}
