package io.komdir.audit.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Measured facts of the organization in scope. A window is the last so many working days of a scope up to a day: it begins
 * and ends with a working day. Late facts of closed days are in every figure.
 */
@ApplicationScoped
public class Measurements {
    /** Working days of a window. */
    public static final int MAX_WORKING_DAYS = 60;

    private final ClosedDayQueries days;
    private final MetricReader metrics;
    private final FunnelReader funnels;

    Measurements(ClosedDayQueries days, MetricReader metrics, FunnelReader funnels) {
        this.days = days;
        this.metrics = metrics;
        this.funnels = funnels;
    }

    /**
     * Some metrics and all stages over a window, with a fixed number of statements.
     *
     * @param scope {@code organization}, {@code team:<code>} or {@code employee:<code>}
     * @param workingDays 1 to {@link #MAX_WORKING_DAYS}
     */
    @Transactional
    public MeasuredWindow window(Collection<String> codes, String scope, LocalDate through, int workingDays) {
        return days.window(scope, through, workingDays)
                .map(window -> new MeasuredWindow(metrics.over(codes, window), funnels.over(null, window)))
                .orElse(MeasuredWindow.EMPTY);
    }

    /**
     * A metric over a window.
     *
     * @return empty when no day of the scope up to {@code through} has a line of the metric
     */
    @Transactional
    public Optional<MeasuredMetric> metric(String metric, String scope, LocalDate through, int workingDays) {
        return days.window(scope, through, workingDays)
                .map(window -> metrics.over(Set.of(metric), window).get(metric));
    }

    /**
     * A stage over a window, in one funnel or in each that has such a stage.
     *
     * @param funnel null for every funnel
     */
    @Transactional
    public List<MeasuredStage> stage(String funnel, String stage, String scope, LocalDate through, int workingDays) {
        return days.window(scope, through, workingDays).stream()
                .flatMap(window -> funnels.over(funnel, window).stream())
                .flatMap(read -> read.stage(stage).stream())
                .toList();
    }

    /** The stages of a funnel in their order with their counts over a window; empty when nothing was measured. */
    @Transactional
    public List<StageCounts> funnel(String funnel, String scope, LocalDate through, int workingDays) {
        return days.window(scope, through, workingDays).stream()
                .flatMap(window -> funnels.over(funnel, window).stream())
                .flatMap(read -> read.counts().stream())
                .toList();
    }

    /** A metric day by day: working days on which it was observed, oldest first. */
    @Transactional
    public MetricDays metricDays(String metric, String scope, LocalDate from, LocalDate to) {
        return metrics.dayByDay(metric, scope, from, to);
    }

    /**
     * The counts of a stage and of the one before it, day by day with days off, oldest first; empty for a stage that does not
     * exist or is the first. The last closed day is left out until its counts are certain: a day without counts is certain to be
     * one when the next day is closed.
     */
    @Transactional
    public List<DayCounts> stageDays(String funnel, String stage, String scope, LocalDate from, LocalDate to) {
        return funnels.dayByDay(funnel, stage, scope, from, to);
    }
}
