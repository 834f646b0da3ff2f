package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.evaluation.FactTotals;
import java.util.Map;

/**
 * The conversions of stages over a window.
 *
 * @param stages those with enough in the stage before, in the order of their scopes and stages
 * @param counts of all scopes
 */
record WindowConversions(Map<Subject, StageConversion> stages, FactTotals counts) {

    /** Null when there was too little in the stage before. */
    StageConversion of(Subject subject) {
        return stages.get(subject);
    }

    /** Whether the stage before counts nothing. */
    boolean emptyBefore(Subject subject, StageDefinition definition) {
        return counts.sum(subject.scope(), definition.metricBefore()).value().signum() <= 0;
    }
}
