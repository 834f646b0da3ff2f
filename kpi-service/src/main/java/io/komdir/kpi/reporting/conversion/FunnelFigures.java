package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reference.funnel.FunnelStage;
import io.komdir.kpi.shared.numbers.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A funnel in numbers.
 *
 * @param stages in the order of the funnel
 * @param overallConversion count of the last stage through that of the first; null when the first counts 0
 */
public record FunnelFigures(List<StageFigure> stages, BigDecimal overallConversion) {
    private static final int POINTS = 2;

    /**
     * The conversions of these counts. A conversion is rounded to 6 digits after the point and evaluated as rounded.
     *
     * @param counts by metric; null for none, which is 0
     */
    public static FunnelFigures of(Funnel funnel, Function<String, BigDecimal> counts) {
        List<StageFigure> stages = new ArrayList<>();
        BigDecimal before = null;
        for (FunnelStage stage : funnel.stages()) {
            BigDecimal count = count(counts, stage);
            stages.add(figure(stage, count, before == null ? null : Numbers.quotient(count, before)));
            before = count;
        }
        return new FunnelFigures(
                List.copyOf(stages), Numbers.quotient(before, stages.get(0).count()));
    }

    private static BigDecimal count(Function<String, BigDecimal> counts, FunnelStage stage) {
        BigDecimal count = counts.apply(stage.metric());
        return count == null ? BigDecimal.ZERO : Numbers.plain(count);
    }

    private static StageFigure figure(FunnelStage stage, BigDecimal count, BigDecimal conversion) {
        BigDecimal target = stage.targetConversion();
        BigDecimal gap = target == null || conversion == null
                ? null
                : Numbers.plain(conversion.subtract(target).movePointRight(POINTS));
        return new StageFigure(stage.code(), stage.name(), count, conversion, target, gap, verdict(target, conversion));
    }

    private static Verdict verdict(BigDecimal target, BigDecimal conversion) {
        if (target == null) {
            return Verdict.NO_TARGET;
        }
        if (conversion == null) {
            return Verdict.NO_DATA;
        }
        return conversion.compareTo(target) >= 0 ? Verdict.MET : Verdict.MISSED;
    }
}
