package io.komdir.audit.improvement.effect;

import io.komdir.audit.improvement.task.EffectTask;
import io.komdir.audit.improvement.task.ExpectedEffect;

/**
 * What a task was to move.
 *
 * @param metric null for a stage
 * @param funnel null for a metric
 * @param stage null for a metric
 */
record EffectSubject(String metric, String funnel, String stage, String scope) {

    static EffectSubject of(EffectTask task) {
        ExpectedEffect expected = task.expectedEffect();
        return new EffectSubject(expected.metric(), expected.funnel(), expected.stage(), expected.scope());
    }

    boolean isMetric() {
        return metric != null;
    }
}
