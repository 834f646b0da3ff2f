package io.komdir.kpi.closing.day;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Counts what was committed: days closed, corrections. */
@ApplicationScoped
class DayCounters {
    private final MeterRegistry registry;

    @Inject
    DayCounters(MeterRegistry registry) {
        this.registry = registry;
    }

    void onClosed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DayChange.Closed change) {
        String by = change.closedBy().equals(ClosedDay.SCHEDULE) ? "schedule" : "hand";
        registry.counter("komdir.days.closed", "by", by).increment();
    }

    void onCorrected(@Observes(during = TransactionPhase.AFTER_SUCCESS) DayChange.Corrected change) {
        registry.counter("komdir.days.corrections").increment(change.corrections());
    }

    void onFailed() {
        registry.counter("komdir.days.failed").increment();
    }
}
