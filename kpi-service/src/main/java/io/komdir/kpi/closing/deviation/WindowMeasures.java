package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.evaluation.FactTotals;
import java.util.Map;

/**
 * What stages converted over a window.
 *
 * @param stages those with enough in the stage before, in the order of their scopes and stages
 * @param counts of everybody
 */
record WindowMeasures(Map<Subject, StageConversion> stages, FactTotals counts) {

    /** Null when there was too little in the stage before. */
    StageConversion of(Subject subject) {
        return stages.get(subject);
    }

    /** Whether nobody was in the stage before at all. */
    boolean nothingBefore(Subject subject, StageDefinition definition) {
        return counts.parts(subject.scope(), definition.metricBefore()).value().signum() <= 0;
    }
}
