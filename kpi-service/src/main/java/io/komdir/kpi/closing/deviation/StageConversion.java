package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reference.funnel.FunnelStage;
import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The conversion of a stage with a target over a window.
 *
 * @param countBefore of the stage before, at least 1
 * @param conversion with 6 digits after the point; evaluated as rounded
 */
record StageConversion(
        FunnelStage stage,
        FunnelStage stageBefore,
        BigDecimal count,
        BigDecimal countBefore,
        BigDecimal conversion,
        ConversionInterval interval) {

    /** The stages of the funnel that have a target, and at least {@code minimumCount} in the stage before. */
    static List<StageConversion> of(Funnel funnel, Scope scope, FactTotals counts, int minimumCount) {
        List<StageConversion> measures = new ArrayList<>();
        for (int index = 1; index < funnel.stages().size(); index++) {
            FunnelStage stage = funnel.stages().get(index);
            FunnelStage before = funnel.stages().get(index - 1);
            BigDecimal countBefore = counts.sum(scope, before.metric()).value();
            if (stage.targetConversion() != null && countBefore.compareTo(BigDecimal.valueOf(minimumCount)) >= 0) {
                measures.add(of(stage, before, counts.sum(scope, stage.metric()).value(), countBefore));
            }
        }
        return measures;
    }

    private static StageConversion of(FunnelStage stage, FunnelStage before, BigDecimal count, BigDecimal countBefore) {
        return new StageConversion(
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
