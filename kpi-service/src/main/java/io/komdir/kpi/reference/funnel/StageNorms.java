package io.komdir.kpi.reference.funnel;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/** How long a deal may stay in a stage, in working days. Immutable. */
public final class StageNorms {
    private final Collection<Funnel> funnels;

    StageNorms(Collection<Funnel> funnels) {
        this.funnels = funnels;
    }

    /**
     * The norm of a stage; empty when it has none or is not there.
     *
     * @param funnel code of the funnel; {@code ""} when unknown: then the strictest norm of all stages with this code counts
     */
    public Optional<Integer> workingDays(String funnel, String stage) {
        return funnels.stream()
                .filter(one -> funnel.isEmpty() || one.code().equals(funnel))
                .flatMap(one -> one.stage(stage).stream())
                .map(FunnelStage::normWorkingDays)
                .filter(Objects::nonNull)
                .min(Integer::compare);
    }
}
