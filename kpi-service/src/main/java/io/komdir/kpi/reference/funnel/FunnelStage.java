package io.komdir.kpi.reference.funnel;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A stage of a funnel.
 *
 * @param code unique in its funnel
 * @param metric whose daily facts are the stage's count
 * @param targetConversion fraction expected of the stage before, over 0 and at most 1; null for none and at the first stage
 * @param normWorkingDays how many working days a deal may stay in the stage; null for no norm
 */
public record FunnelStage(
        String code, String name, String metric, BigDecimal targetConversion, Integer normWorkingDays) {

    public FunnelStage {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(metric, "metric");
    }
}
