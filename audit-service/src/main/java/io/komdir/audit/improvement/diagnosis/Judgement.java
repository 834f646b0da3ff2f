package io.komdir.audit.improvement.diagnosis;

import java.util.Objects;

/**
 * What somebody found at a check.
 *
 * @param staffing null when nobody is asked for, or when that is to stay as it is
 */
record Judgement(CheckVerdict verdict, String evidence, Staffing staffing) {
    Judgement {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(evidence, "evidence");
    }
}
