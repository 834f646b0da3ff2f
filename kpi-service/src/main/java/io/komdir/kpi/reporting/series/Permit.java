package io.komdir.kpi.reporting.series;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;

/** What a request holds of the {@link ReportMemoryLimiter}; given back when the request ends, its answer written. */
@RequestScoped
class Permit {
    private final ReportMemoryLimiter budget;
    private int held;

    Permit(ReportMemoryLimiter budget) {
        this.budget = budget;
    }

    /** Waits for room for the figures of a long series; a short one needs none. */
    void take(int figures) {
        if (figures >= ReportMemoryLimiter.LONG) {
            budget.take(figures);
            held += figures;
        }
    }

    @PreDestroy
    void giveBack() {
        if (held > 0) {
            budget.giveBack(held);
        }
    }
}
