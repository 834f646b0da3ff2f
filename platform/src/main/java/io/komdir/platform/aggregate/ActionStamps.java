package io.komdir.platform.aggregate;

import io.komdir.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Stamps what the current caller does. Usable only in a request of an authenticated caller. */
@ApplicationScoped
public class ActionStamps {
    private final Caller caller;
    private final Clock clock;
    private final Instance<OrganizationDays> days;

    ActionStamps(Caller caller, Clock clock, Instance<OrganizationDays> days) {
        this.caller = caller;
        this.clock = clock;
        this.days = days;
    }

    public ActionStamp now() {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new ActionStamp(
                caller.organization(), caller.name(), at, days.get().dayOf(at));
    }
}
