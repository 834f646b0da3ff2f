package io.komdir.audit.improvement.diagnosis;

import java.util.Objects;

/**
 * What a check found.
 *
 * @param staffing null for none, or to keep the existing one
 */
record Judgement(CheckVerdict verdict, String evidence, Staffing staffing) {
    Judgement {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(evidence, "evidence");
    }
}
