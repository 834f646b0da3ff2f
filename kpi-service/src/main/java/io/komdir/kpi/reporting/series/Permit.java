package io.komdir.kpi.reporting.series;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;

/** A request's share of the {@link ReportMemoryLimiter}; released when the request ends, its answer written. */
@RequestScoped
class Permit {
    private final ReportMemoryLimiter limiter;
    private int acquired;

    Permit(ReportMemoryLimiter limiter) {
        this.limiter = limiter;
    }

    /** Waits for memory for the figures of a long series; a short one needs no permit. */
    void acquire(int figures) {
        if (figures >= ReportMemoryLimiter.LONG_SERIES) {
            limiter.acquire(figures);
            acquired += figures;
        }
    }

    @PreDestroy
    void release() {
        if (acquired > 0) {
            limiter.release(acquired);
        }
    }
}
