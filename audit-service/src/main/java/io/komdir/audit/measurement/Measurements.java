package io.komdir.audit.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Measured facts of the organization in scope. A window is the last so many working days of a scope up to a day: it begins
 * and ends with a working day. Late facts of closed days are in every figure.
 */
@ApplicationScoped
public class Measurements {
    /** Most working days of a window. */
    public static final int MOST_WORKING_DAYS = 60;

    private final MetricReader metrics;
    private final FunnelReader funnels;

    Measurements(MetricReader metrics, FunnelReader funnels) {
        this.metrics = metrics;
        this.funnels = funnels;
    }

    /**
     * A metric over a window.
     *
     * @param scope {@code organization}, {@code team:<code>} or {@code employee:<code>}
     * @param workingDays 1 to {@link #MOST_WORKING_DAYS}
     * @return empty when no day of the scope up to {@code through} knows the metric
     */
    @Transactional
    public Optional<MeasuredMetric> metric(String metric, String scope, LocalDate through, int workingDays) {
        return metrics.over(metric, scope, through, workingDays);
    }

    /**
     * A stage over a window, in one funnel or in each that has such a stage.
     *
     * @param funnel null for every funnel
     * @param workingDays 1 to {@link #MOST_WORKING_DAYS}
     */
    @Transactional
    public List<MeasuredStage> stage(String funnel, String stage, String scope, LocalDate through, int workingDays) {
        return funnels.stage(funnel, stage, scope, through, workingDays);
    }

    /**
     * Every stage with one before it that is counted by a metric, in any funnel, over a window.
     *
     * @param workingDays 1 to {@link #MOST_WORKING_DAYS}
     */
    @Transactional
    public List<MeasuredStage> countedBy(String metric, String scope, LocalDate through, int workingDays) {
        return funnels.countedBy(metric, scope, through, workingDays);
    }

    /**
     * The stages of a funnel in their order with what they counted over a window; empty when nothing is known.
     *
     * @param workingDays 1 to {@link #MOST_WORKING_DAYS}
     */
    @Transactional
    public List<StageCounts> funnel(String funnel, String scope, LocalDate through, int workingDays) {
        return funnels.funnel(funnel, scope, through, workingDays);
    }

    /** A metric day by day: working days on which it was observed, oldest first. */
    @Transactional
    public MetricDays metricDays(String metric, String scope, LocalDate from, LocalDate to) {
        return metrics.dayByDay(metric, scope, from, to);
    }

    /**
     * The counts of a stage and of the one before it, day by day with days off, oldest first; empty for a stage that is
     * unknown or the first. The last closed day is left out until it is known what it counted: a day without counts is known
     * to be one when the next day is closed.
     */
    @Transactional
    public List<DayCounts> stageDays(String funnel, String stage, String scope, LocalDate from, LocalDate to) {
        return funnels.dayByDay(funnel, stage, scope, from, to);
    }
}
