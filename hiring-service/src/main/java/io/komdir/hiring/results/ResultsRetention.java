package io.komdir.hiring.results;

import io.komdir.platform.retention.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Results are kept for 1 100 days: a little longer than hires. The migrations open older rows to the purge. */
@ApplicationScoped
class ResultsRetention {
    private static final int DAYS = 1_100;

    @Produces
    @Singleton
    Retention dayVerdicts() {
        return Retention.ofDays("day_verdict", "day", DAYS);
    }

    @Produces
    @Singleton
    Retention monthResults() {
        return Retention.ofDays("month_result", "month", DAYS);
    }
}
