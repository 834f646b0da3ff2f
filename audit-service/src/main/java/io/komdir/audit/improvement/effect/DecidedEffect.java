package io.komdir.audit.improvement.effect;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.komdir.audit.improvement.task.EffectTask;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * An effect as it was decided; the data of its event and the stored document are the same.
 *
 * @param version of the effect; always 1: it is decided once
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonIgnoreProperties(ignoreUnknown = true)
record DecidedEffect(
        UUID task,
        int version,
        String metric,
        String funnel,
        String stage,
        String scope,
        EffectVerdict verdict,
        boolean movedWrongWay,
        Method method,
        Side before,
        Side after,
        BigDecimal difference,
        Interval interval,
        Instant decidedAt) {

    /** @param decidedAt null for what would be decided now */
    static DecidedEffect of(EffectTask task, ComparisonResult result, Instant decidedAt) {
        EffectSubject subject = EffectSubject.of(task);
        boolean upward = EffectComparisons.upward(task);
        Difference difference = result.difference();
        return new DecidedEffect(
                task.id(),
                1,
                subject.metric(),
                subject.funnel(),
                subject.stage(),
                subject.scope(),
                result.verdict(upward),
                result.movedWrongWay(upward),
                difference.method(),
                result.before(),
                result.after(),
                difference.value(),
                difference.interval(),
                decidedAt);
    }

    EffectSubject subject() {
        return new EffectSubject(metric, funnel, stage, scope);
    }
}
