package io.komdir.kpi.standup;

import io.komdir.kpi.evaluation.Evaluation;
import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.reference.metric.MetricDefinition;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a commitment was kept. */
@Schema(name = "CommitmentStatus")
public enum CommitmentStatus {
    KEPT,
    BROKEN,
    /** Its day is open, nothing was pushed for it, or the employee was absent or not employed. */
    OPEN;

    /**
     * The status of a closed day. A goal "at most" is kept by a fact at or below the value.
     *
     * @param fact null without data
     */
    static CommitmentStatus of(MetricDefinition metric, BigDecimal value, BigDecimal fact) {
        Verdict verdict = Evaluation.of(metric, value, fact, true).verdict();
        return switch (verdict) {
            case MET -> KEPT;
            case MISSED -> BROKEN;
            case NO_DATA, NO_TARGET -> OPEN;
        };
    }
}
