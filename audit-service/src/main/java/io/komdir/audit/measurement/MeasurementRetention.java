package io.komdir.audit.measurement;

import io.komdir.platform.retention.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How long results of closed days are kept: until no window reaches them any more. */
@ApplicationScoped
class MeasurementRetention {
    private final MeasurementSettings settings;

    MeasurementRetention(MeasurementSettings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    Retention measuredDays() {
        return of("measured_day");
    }

    @Produces
    @Singleton
    Retention measuredFunnels() {
        return of("measured_funnel");
    }

    @Produces
    @Singleton
    Retention measuredCorrections() {
        return of("measured_correction");
    }

    private Retention of(String table) {
        return Retention.ofDays(table, "day", settings.keepDays());
    }
}
