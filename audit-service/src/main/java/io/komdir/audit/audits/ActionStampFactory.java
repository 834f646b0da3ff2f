package io.komdir.audit.audits;

import io.komdir.directory.Organizations;
import io.komdir.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Says who acts now. */
@ApplicationScoped
class ActionStampFactory {
    private final Caller caller;
    private final Clock clock;
    private final Organizations organizations;

    ActionStampFactory(Caller caller, Clock clock, Organizations organizations) {
        this.caller = caller;
        this.clock = clock;
        this.organizations = organizations;
    }

    /** To the microsecond, as the database keeps it. */
    ActionStamp now() {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new ActionStamp(caller.name(), at, organizations.dayOf(at));
    }
}
