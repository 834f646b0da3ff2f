package io.komdir.kpi.shared.revision;

import io.komdir.platform.web.Revision;
import io.komdir.platform.web.RevisionSource;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The revision for conditional reads. Read once in a request, in one round trip; not at all when the look-up of the API key
 * has read it already.
 */
@RequestScoped
class RevisionReader implements RevisionSource {
    private static final String READ = "SELECT revision, time_zone FROM organization_revision(:organization)";

    private final Jdbi jdbi;
    private final SecurityIdentity identity;
    private final Clock clock;
    private Optional<Revision> current;

    RevisionReader(Jdbi jdbi, SecurityIdentity identity, Clock clock) {
        this.jdbi = jdbi;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public Optional<Revision> current() {
        if (current == null) {
            Revision ofKey = identity.getAttribute(Revision.class.getName());
            current = ofKey == null ? read() : Optional.of(ofKey);
        }
        return current;
    }

    private Optional<Revision> read() {
        return jdbi.withHandle(handle -> handle.createQuery(READ)
                .map((row, context) -> new Revision(row.getLong("revision"), today(row.getString("time_zone"))))
                .findOne());
    }

    private LocalDate today(String timeZone) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(timeZone));
    }
}
