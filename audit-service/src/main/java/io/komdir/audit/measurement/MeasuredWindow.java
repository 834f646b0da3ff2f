package io.komdir.audit.measurement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures of a scope over one window, read at once: of some metrics, and of the stages of all funnels. */
public final class MeasuredWindow {
    /** Of a scope without closed days. */
    static final MeasuredWindow EMPTY = new MeasuredWindow(Map.of(), List.of());

    private final Map<String, MeasuredMetric> metrics;
    private final Collection<FunnelWindow> funnels;

    MeasuredWindow(Map<String, MeasuredMetric> metrics, Collection<FunnelWindow> funnels) {
        this.metrics = Map.copyOf(metrics);
        this.funnels = List.copyOf(funnels);
    }

    /** One of the metrics that were read; empty when no day of the scope has a line of it. */
    public Optional<MeasuredMetric> metric(String metric) {
        return Optional.ofNullable(metrics.get(metric));
    }

    /**
     * A stage in one funnel or in each that has such a stage.
     *
     * @param funnel null for every funnel
     */
    public List<MeasuredStage> stage(String funnel, String stage) {
        return funnels.stream()
                .filter(read -> funnel == null || funnel.equals(read.funnel()))
                .flatMap(read -> read.stage(stage).stream())
                .toList();
    }

    /** Every stage with one before it that is counted by the metric, in any funnel. */
    public List<MeasuredStage> countedBy(String metric) {
        return funnels.stream().flatMap(read -> read.countedBy(metric)).toList();
    }
}
