package io.komdir.kpi.deviation;

import io.komdir.kpi.funnel.Funnel;
import io.komdir.kpi.funnel.FunnelStage;
import io.komdir.kpi.judgement.Numbers;
import io.komdir.kpi.judgement.Tally;
import io.komdir.kpi.scope.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a stage with a target converted over a window.
 *
 * @param countBefore of the stage before, at least 1
 * @param conversion with 6 digits after the point; what is shown is what is judged
 */
record StageMeasure(
        FunnelStage stage,
        FunnelStage stageBefore,
        BigDecimal count,
        BigDecimal countBefore,
        BigDecimal conversion,
        ConversionInterval interval) {

    /** The stages of the funnel that have a target, and at least {@code minimumCount} in the stage before. */
    static List<StageMeasure> of(Funnel funnel, Scope scope, Tally counts, int minimumCount) {
        List<StageMeasure> measures = new ArrayList<>();
        for (int index = 1; index < funnel.stages().size(); index++) {
            FunnelStage stage = funnel.stages().get(index);
            FunnelStage before = funnel.stages().get(index - 1);
            BigDecimal countBefore = counts.parts(scope, before.metric()).value();
            if (stage.targetConversion() != null && countBefore.compareTo(BigDecimal.valueOf(minimumCount)) >= 0) {
                measures.add(
                        of(stage, before, counts.parts(scope, stage.metric()).value(), countBefore));
            }
        }
        return measures;
    }

    private static StageMeasure of(FunnelStage stage, FunnelStage before, BigDecimal count, BigDecimal countBefore) {
        return new StageMeasure(
                stage,
                before,
                Numbers.plain(count),
                Numbers.plain(countBefore),
                Numbers.quotient(count, countBefore),
                ConversionInterval.of(count, countBefore));
    }

    StageDefinition definition() {
        return StageDefinition.of(stage, stageBefore);
    }

    BigDecimal target() {
        return stage.targetConversion();
    }

    /** Whether the whole interval is below the target; one that touches it is not. */
    boolean below() {
        return interval.high().compareTo(target()) < 0;
    }

    /** Whether the conversion itself is at least the target. */
    boolean onTarget() {
        return conversion.compareTo(target()) >= 0;
    }
}
