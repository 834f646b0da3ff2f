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
     * The figures of a valid request.
     *
     * @param lastDay the last day that can have been measured
     * @throws RuleViolationException naming the figures that are neither given nor measured
     */
    Figures read(DiagnosisRequest request, LocalDate lastDay) {
        if (request.hasFigures()) {
            BigDecimal target =
                    request.target() == null ? targetOfStage(request).orElse(null) : request.target();
            if (target == null) {
                DiagnosisRequestRules.requireFigures(request);
            }
            return Figures.of(request.actual(), target, request.from(), request.to(), null);
        }
        Optional<Figures> measured = request.metric() == null ? ofStage(request, lastDay) : ofMetric(request, lastDay);
        if (measured.isEmpty()) {
            DiagnosisRequestRules.requireFigures(request);
        }
        return measured.orElseThrow();
    }

    private Optional<Figures> ofMetric(DiagnosisRequest request, LocalDate through) {
        return measurements
                .metric(request.metric(), request.scopeOrDefault(), through, WORKING_DAYS)
                .filter(found -> found.value() != null && targetOf(request, found) != null)
                .map(found -> Figures.of(
                        found.value(), targetOf(request, found), found.from(), found.to(), found.sourceEvent()));
    }

    private static BigDecimal targetOf(DiagnosisRequest request, MeasuredMetric found) {
        return request.target() == null ? found.target() : request.target();
    }

    private Optional<Figures> ofStage(DiagnosisRequest request, LocalDate through) {
        return stage(request, through)
                .filter(found -> found.conversion() != null && targetOf(request, found) != null)
                .map(found -> Figures.of(
                        found.conversion(), targetOf(request, found), found.from(), found.to(), found.sourceEvent()));
    }

    /** The target of a conversion is the same whatever the window; a metric's grows with its window. */
    private Optional<BigDecimal> targetOfStage(DiagnosisRequest request) {
        return request.metric() == null
                ? stage(request, request.to()).map(MeasuredStage::targetConversion)
                : Optional.empty();
    }

    private static BigDecimal targetOf(DiagnosisRequest request, MeasuredStage found) {
        return request.target() == null ? found.targetConversion() : request.target();
    }

    private Optional<MeasuredStage> stage(DiagnosisRequest request, LocalDate through) {
        return measurements
                .stage(request.funnel(), request.stage(), request.scopeOrDefault(), through, WORKING_DAYS)
                .stream()
                .findFirst();
    }
}
