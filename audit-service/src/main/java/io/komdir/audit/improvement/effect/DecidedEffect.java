package io.komdir.audit.improvement.effect;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * An effect as it was decided: what the event tells and what is kept, the same.
 *
 * @param version of the effect; always 1, for it is decided once
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DecidedEffect(
        UUID task,
        int version,
        String metric,
        String funnel,
        String stage,
        String scope,
        Verdict verdict,
        boolean movedWrongWay,
        Method method,
        Side before,
        Side after,
        BigDecimal difference,
        Interval interval,
        Instant decidedAt) {

    static DecidedEffect of(UUID task, EffectSubject subject, boolean upward, Finding finding, Instant now) {
        Difference difference = finding.difference();
        return new DecidedEffect(
                task,
                1,
                subject.metric(),
                subject.funnel(),
                subject.stage(),
                subject.scope(),
                finding.verdict(upward),
                finding.movedWrongWay(upward),
                difference.method(),
                finding.before(),
                finding.after(),
                difference.value(),
                new Interval(difference.low(), difference.high()),
                now);
    }
}
