package io.komdir.audit.improvement.task;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The impact of a change at one place of a funnel on its end, through the later stages, by what was measured.
 *
 * @param funnel null when the change touches none
 * @param stage where it begins
 * @param endStage last stage of the funnel
 * @param endMetric metric that counts the last stage
 * @param from first day of the window, null when nothing was measured
 * @param to last day of the window
 * @param workingDays of the window
 * @param countBefore count of the stage before over the window; null for a metric, whose change is one of counts already
 * @param later the stages after {@code stage}, in order
 * @param unknown why nothing can be said; null when it can
 */
public record FunnelImpact(
        String funnel,
        String stage,
        String endStage,
        String endMetric,
        LocalDate from,
        LocalDate to,
        Integer workingDays,
        BigDecimal countBefore,
        List<Later> later,
        Unknown unknown) {
    private static final int DECIMALS = 6;

    public FunnelImpact {
        later = later == null ? List.of() : List.copyOf(later);
    }

    /** Why an expected effect is unknown at the end of a funnel. */
    public enum Unknown {
        /** The metric counts no stage of a funnel, as far as was measured. */
        NO_FUNNEL,
        /** Nothing was measured of the funnel or stage in this scope. */
        NOT_MEASURED,
        /** The first stage has no conversion that could rise. */
        FIRST_STAGE,
        /** A later stage follows one that counted 0: it has no conversion. */
        NO_CONVERSION
    }

    /**
     * A stage after the one that changes.
     *
     * @param conversion {@code count / countBefore}, to 6 decimals; null when {@code countBefore} is 0
     */
    public record Later(String stage, BigDecimal count, BigDecimal countBefore, BigDecimal conversion) {
        static Later of(String stage, BigDecimal count, BigDecimal countBefore) {
            return new Later(
                    stage,
                    count,
                    countBefore,
                    countBefore.signum() == 0 ? null : count.divide(countBefore, DECIMALS, RoundingMode.HALF_UP));
        }
    }

    static FunnelImpact unknown(Unknown why, String funnel, String stage) {
        return new FunnelImpact(funnel, stage, null, null, null, null, null, null, List.of(), why);
    }

    /**
     * What a change of 1 is worth at the funnel's end, a working day: of a conversion {@code countBefore / workingDays}, of
     * a count 1; times each later {@code count / countBefore}. Empty when unknown.
     */
    Optional<BigDecimal> multiplier() {
        if (unknown != null) {
            return Optional.empty();
        }
        BigDecimal dividend = countBefore == null ? BigDecimal.ONE : countBefore;
        BigDecimal divisor = countBefore == null ? BigDecimal.ONE : BigDecimal.valueOf(workingDays);
        for (Later stageAfter : later) {
            dividend = dividend.multiply(stageAfter.count());
            divisor = divisor.multiply(stageAfter.countBefore());
        }
        return Optional.of(dividend.divide(divisor, MathContext.DECIMAL64));
    }

    /** What a change is worth at the funnel's end, a working day, to 6 decimals; null when unknown. */
    BigDecimal gain(BigDecimal change) {
        return multiplier()
                .map(multiplier -> change.multiply(multiplier).setScale(DECIMALS, RoundingMode.HALF_UP))
                .orElse(null);
    }

    boolean hasFunnel() {
        return funnel != null;
    }
}
