package io.komdir.audit.improvement.diagnosis;

import io.komdir.audit.shared.Conditions;

/** Which diagnoses a list shows; null for any. */
record DiagnosisFilter(DiagnosisStatus status, String scope, String metric, String funnel, String stage) {

    Conditions conditions() {
        return new Conditions()
                .and("status = :status", "status", status)
                .and("scope = :scope", "scope", scope)
                .and("subject.kind = :kind", "kind", kind())
                .and("subject.code = :metric", "metric", metric)
                .and("subject.code = :funnel", "funnel", funnel)
                .and("subject.stage = :stage", "stage", stage);
    }

    /** A metric and a funnel may have the same code: the parameter that is given decides. */
    private Subject.Kind kind() {
        if (funnel != null || stage != null) {
            return Subject.Kind.STAGE;
        }
        return metric == null ? null : Subject.Kind.METRIC;
    }
}
