package io.komdir.audit.improvement.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * A task with what the service has found about it.
 *
 * @param impact of its expected effect on the funnel's end; null until it is registered
 * @param effect as decided, else null
 */
record StoredTask(Task task, FunnelImpact impact, JsonNode effect) {

    /** JDBI reads an absent document as the JSON null. */
    StoredTask {
        effect = effect == null || effect.isNull() ? null : effect;
    }

    /** The expected effect on the funnel's end, a working day; null when unknown. */
    BigDecimal gain() {
        return impact == null ? null : impact.gain(task.plan().expectedEffect().change());
    }
}
