package io.komdir.audit.audit;

import io.komdir.audit.organization.Organizations;
import io.komdir.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Says who acts now. */
@ApplicationScoped
class Acts {
    private final Caller caller;
    private final Clock clock;
    private final Organizations organizations;

    Acts(Caller caller, Clock clock, Organizations organizations) {
        this.caller = caller;
        this.clock = clock;
        this.organizations = organizations;
    }

    /** To the microsecond, as the database keeps it. */
    Act now() {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Act(caller.name(), at, organizations.dayOf(at));
    }
}
