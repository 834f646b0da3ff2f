package io.komdir.kpi.closing.deviation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Locale;

/** Counts the deviations that were detected and resolved. */
@ApplicationScoped
class DeviationCounters {
    private final MeterRegistry registry;

    DeviationCounters(MeterRegistry registry) {
        this.registry = registry;
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeviationChange change) {
        count(change.kind(), "detected", change.detected());
        count(change.kind(), "resolved", change.resolved());
    }

    private void count(DeviationKind kind, String change, int number) {
        registry.counter("komdir.deviations", "kind", kind.name().toLowerCase(Locale.ROOT), "change", change)
                .increment(number);
    }
}
