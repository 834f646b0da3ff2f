package io.komdir.kpi.closing.day;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Counts committed closings and corrections. */
@ApplicationScoped
class DayCounters {
    private final MeterRegistry registry;

    DayCounters(MeterRegistry registry) {
        this.registry = registry;
    }

    void onClosed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DayClosingEvent closing) {
        String by = closing.day().closedBy().equals(ClosedDay.SCHEDULE) ? "schedule" : "hand";
        registry.counter("komdir.days.closed", "by", by).increment();
    }

    void onCorrected(@Observes(during = TransactionPhase.AFTER_SUCCESS) CorrectedDays corrected) {
        registry.counter("komdir.days.corrections").increment(corrected.corrections());
    }

    void onFailed() {
        registry.counter("komdir.days.failed").increment();
    }
}
