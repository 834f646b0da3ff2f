package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reference.funnel.FunnelStage;
import io.komdir.kpi.shared.numbers.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Projects what a funnel would count with other conversions. The first stage stays; each later one is the projected stage
 * before times its conversion, the changed or the current one, so that all stages after a change grow along. Counts are
 * rounded only in the answer.
 */
final class FunnelProjection {
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final int COUNT_SCALE = 2;
    private static final int MULTIPLIER_SCALE = 4;

    private FunnelProjection() {}

    /**
     * The stages as they would be.
     *
     * @param counts of the stages, in order
     * @param conversions the changed ones by code of the stage
     */
    static List<ProjectedStage> of(Funnel funnel, List<BigDecimal> counts, Map<String, BigDecimal> conversions) {
        List<ProjectedStage> stages = new ArrayList<>();
        BigDecimal projected = counts.get(0);
        stages.add(first(funnel.stages().get(0), projected));
        for (int index = 1; index < counts.size(); index++) {
            String code = funnel.stages().get(index).code();
            BigDecimal before = counts.get(index - 1);
            BigDecimal count = counts.get(index);
            BigDecimal changed = conversions.get(code);
            projected = next(before, count, projected, changed);
            BigDecimal current = Numbers.quotient(count, before);
            stages.add(new ProjectedStage(
                    code,
                    Numbers.plain(count),
                    rounded(projected, COUNT_SCALE),
                    current,
                    changed == null ? current : rounded(changed, Numbers.SCALE),
                    multiplier(projected, count)));
        }
        return List.copyOf(stages);
    }

    private static ProjectedStage first(FunnelStage stage, BigDecimal count) {
        return new ProjectedStage(
                stage.code(), Numbers.plain(count), rounded(count, COUNT_SCALE), null, null, multiplier(count, count));
    }

    /** Null when it is unknown. */
    private static BigDecimal next(BigDecimal before, BigDecimal count, BigDecimal projected, BigDecimal changed) {
        if (projected == null) {
            return null;
        }
        if (changed != null) {
            return projected.multiply(changed, EXACT);
        }
        if (before.signum() != 0) {
            return projected.multiply(count, EXACT).divide(before, EXACT);
        }
        return projected.signum() == 0 ? count : null;
    }

    private static BigDecimal multiplier(BigDecimal projected, BigDecimal baseline) {
        return projected == null || baseline.signum() == 0
                ? null
                : rounded(projected.divide(baseline, EXACT), MULTIPLIER_SCALE);
    }

    private static BigDecimal rounded(BigDecimal number, int scale) {
        return number == null ? null : Numbers.plain(number.setScale(scale, RoundingMode.HALF_UP));
    }
}
