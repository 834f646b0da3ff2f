package io.komdir.audit.improvement.diagnosis;

import io.komdir.audit.measurement.MeasuredMetric;
import io.komdir.audit.measurement.Measurements;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * From where to where a task against a cause is to move things, as tasks state it: a stage's conversion as it is, a metric as
 * its mean a working day.
 *
 * <p>A diagnosis of a metric that adds up starts from totals of its window, which are spread over the window's working days on
 * which the metric was observed. While nothing of the metric was measured, its figures stay as they are.
 */
@ApplicationScoped
class ExpectedFigures {
    private final Measurements measurements;

    ExpectedFigures(Measurements measurements) {
        this.measurements = measurements;
    }

    Measurement of(Diagnosis diagnosis) {
        Measurement measured = diagnosis.measured();
        String metric = diagnosis.subject().metric();
        if (metric == null) {
            return measured;
        }
        Optional<MeasuredMetric> known = measurements.metric(metric, diagnosis.scope(), measured.to(), 1);
        if (known.isEmpty() || known.get().denominator() != null) {
            return measured;
        }
        int days = measurements
                .metricDays(metric, diagnosis.scope(), measured.from(), measured.to())
                .values()
                .size();
        return days < 2
                ? measured
                : new Measurement(
                        aDay(measured.actual(), days), aDay(measured.target(), days), measured.from(), measured.to());
    }

    private static BigDecimal aDay(BigDecimal total, int days) {
        return total.divide(BigDecimal.valueOf(days), Figures.SCALE, RoundingMode.HALF_UP);
    }
}
