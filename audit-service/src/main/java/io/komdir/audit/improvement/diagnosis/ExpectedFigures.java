package io.komdir.audit.improvement.diagnosis;

import io.komdir.audit.measurement.ObservedDays;
import io.komdir.audit.measurement.ObservedDays.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * From where to where a task against a cause is to move things, as tasks state it: a stage's conversion as it is, a metric as
 * its mean a working day.
 *
 * <p>A diagnosis of a metric that adds up starts from totals of its window, which are spread over the window's working days on
 * which the metric was observed. While nothing of the metric was measured, its figures stay as they are.
 */
@ApplicationScoped
class ExpectedFigures {
    /** One day has no mean. */
    private static final int MIN_DAYS = 2;

    private final ObservedDays observedDays;

    ExpectedFigures(ObservedDays observedDays) {
        this.observedDays = observedDays;
    }

    /** By diagnosis, for those with a cause; at most one statement for all. */
    Map<UUID, Measurement> of(Collection<Diagnosis> diagnoses) {
        List<Diagnosis> withCause =
                diagnoses.stream().filter(Diagnosis::hasCause).toList();
        List<Window> windows = withCause.stream()
                .filter(diagnosis -> diagnosis.subject().metric() != null)
                .map(ExpectedFigures::window)
                .toList();
        Map<Window, Integer> days = windows.isEmpty() ? Map.of() : observedDays.of(windows);
        return withCause.stream()
                .collect(Collectors.toMap(
                        Diagnosis::id, diagnosis -> expected(diagnosis, days.getOrDefault(window(diagnosis), 0))));
    }

    private static Measurement expected(Diagnosis diagnosis, int days) {
        Measurement measured = diagnosis.measured();
        return days < MIN_DAYS
                ? measured
                : new Measurement(
                        aDay(measured.actual(), days), aDay(measured.target(), days), measured.from(), measured.to());
    }

    private static Window window(Diagnosis diagnosis) {
        Measurement measured = diagnosis.measured();
        return new Window(diagnosis.subject().metric(), diagnosis.scope(), measured.from(), measured.to());
    }

    private static BigDecimal aDay(BigDecimal total, int days) {
        return total.divide(BigDecimal.valueOf(days), Figures.SCALE, RoundingMode.HALF_UP);
    }
}
