package io.komdir.audit.improvement.task;

/**
 * What tasks are to move: a metric, or a stage of a funnel, of a scope.
 *
 * @param metric {@code ""} for a stage
 * @param funnel of a stage its funnel; of a metric the one that the task names, {@code ""} for none
 * @param stage {@code ""} for a metric
 */
record FunnelImpactKey(String scope, String metric, String funnel, String stage) {

    static FunnelImpactKey of(TaskPlan plan) {
        ExpectedEffect effect = plan.expectedEffect();
        if (effect.ofStage()) {
            return new FunnelImpactKey(effect.scope(), "", effect.funnel(), effect.stage());
        }
        return new FunnelImpactKey(effect.scope(), effect.metric(), plan.funnel() == null ? "" : plan.funnel(), "");
    }

    boolean ofStage() {
        return metric.isEmpty();
    }
}
