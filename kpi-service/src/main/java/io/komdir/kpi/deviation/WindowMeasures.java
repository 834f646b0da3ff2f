package io.komdir.kpi.deviation;

import io.komdir.kpi.judgement.Tally;
import java.util.Map;

/**
 * What stages converted over a window.
 *
 * @param stages those with enough in the stage before, in the order of their scopes and stages
 * @param counts of everybody
 */
record WindowMeasures(Map<Subject, StageMeasure> stages, Tally counts) {

    /** Null when there was too little in the stage before. */
    StageMeasure of(Subject subject) {
        return stages.get(subject);
    }

    /** Whether nobody was in the stage before at all. */
    boolean nothingBefore(Subject subject, StageDefinition definition) {
        return counts.parts(subject.scope(), definition.metricBefore()).value().signum() <= 0;
    }
}
