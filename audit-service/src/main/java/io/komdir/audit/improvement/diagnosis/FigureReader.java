package io.komdir.audit.improvement.diagnosis;

import io.komdir.audit.measurement.MeasuredMetric;
import io.komdir.audit.measurement.MeasuredStage;
import io.komdir.audit.measurement.Measurements;
import io.komdir.platform.problem.RuleViolationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Finds the figures that a diagnosis by hand starts from: those given, else those that were measured last. */
@ApplicationScoped
class FigureReader {
    /** The window of kpi-service's own deviations, in working days. */
    static final int WORKING_DAYS = 5;

    private final Measurements measurements;

    FigureReader(Measurements measurements) {
        this.measurements = measurements;
    }

    /**
     * The figures of an input that keeps to its rules.
     *
     * @param lastDay the last day that can have been measured
     * @throws RuleViolationException naming the figures that are neither given nor measured
     */
    Figures read(DiagnosisRequest input, LocalDate lastDay) {
        if (input.hasFigures()) {
            BigDecimal target = input.target() == null ? targetOfStage(input).orElse(null) : input.target();
            if (target == null) {
                DiagnosisRequestRules.requireFigures(input);
            }
            return Figures.of(input.actual(), target, input.from(), input.to(), null);
        }
        Optional<Figures> measured = input.metric() == null ? ofStage(input, lastDay) : ofMetric(input, lastDay);
        if (measured.isEmpty()) {
            DiagnosisRequestRules.requireFigures(input);
        }
        return measured.orElseThrow();
    }

    private Optional<Figures> ofMetric(DiagnosisRequest input, LocalDate through) {
        return measurements
                .metric(input.metric(), input.scopeOrDefault(), through, WORKING_DAYS)
                .filter(found -> found.value() != null && targetOf(input, found) != null)
                .map(found -> Figures.of(
                        found.value(), targetOf(input, found), found.from(), found.to(), found.sourceEvent()));
    }

    private static BigDecimal targetOf(DiagnosisRequest input, MeasuredMetric found) {
        return input.target() == null ? found.target() : input.target();
    }

    private Optional<Figures> ofStage(DiagnosisRequest input, LocalDate through) {
        return stage(input, through)
                .filter(found -> found.conversion() != null && targetOf(input, found) != null)
                .map(found -> Figures.of(
                        found.conversion(), targetOf(input, found), found.from(), found.to(), found.sourceEvent()));
    }

    /** The target of a conversion is the same whatever the window; a metric's grows with its window. */
    private Optional<BigDecimal> targetOfStage(DiagnosisRequest input) {
        return input.metric() == null
                ? stage(input, input.to()).map(MeasuredStage::targetConversion)
                : Optional.empty();
    }

    private static BigDecimal targetOf(DiagnosisRequest input, MeasuredStage found) {
        return input.target() == null ? found.targetConversion() : input.target();
    }

    private Optional<MeasuredStage> stage(DiagnosisRequest input, LocalDate through) {
        return measurements.stage(input.funnel(), input.stage(), input.scopeOrDefault(), through, WORKING_DAYS).stream()
                .findFirst();
    }
}
