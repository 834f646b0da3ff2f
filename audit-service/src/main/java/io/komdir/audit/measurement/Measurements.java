package io.komdir.audit.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Measured facts of the organization in scope. A window is the last so many working days of a scope up to a day: it begins
 * and ends with a working day. Late facts of closed days are in every figure.
 */
@ApplicationScoped
public class Measurements {

    /**
     * A metric over a window.
     *
     * @param scope {@code organization}, {@code team:<code>} or {@code employee:<code>}
     * @param workingDays 1 to 60
     * @return empty when no day of the scope up to {@code through} knows the metric
     */
    public Optional<MeasuredMetric> metric(String metric, String scope, LocalDate through, int workingDays) {
        return Optional.empty();
    }

    /**
     * A stage over a window, in one funnel or in each that has such a stage.
     *
     * @param funnel null for every funnel
     */
    public List<MeasuredStage> stage(String funnel, String stage, String scope, LocalDate through, int workingDays) {
        return List.of();
    }

    /** The stages of a funnel in their order with what they counted over a window; empty when nothing is known. */
    public List<StageCounts> funnel(String funnel, String scope, LocalDate through, int workingDays) {
        return List.of();
    }
}
