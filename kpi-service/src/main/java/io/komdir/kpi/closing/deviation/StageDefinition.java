package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reference.funnel.FunnelStage;

/**
 * How a stage's conversion is counted. Another definition is another conversion.
 *
 * @param metric that counts the stage
 * @param stageBefore code
 * @param metricBefore that counts the stage before
 */
record StageDefinition(String metric, String stageBefore, String metricBefore) {

    static StageDefinition of(FunnelStage stage, FunnelStage before) {
        return new StageDefinition(stage.metric(), before.code(), before.metric());
    }

    /** Of a stage that is not the first of its funnel. */
    static StageDefinition of(Funnel funnel, FunnelStage stage) {
        return of(stage, funnel.stages().get(funnel.stages().indexOf(stage) - 1));
    }
}
