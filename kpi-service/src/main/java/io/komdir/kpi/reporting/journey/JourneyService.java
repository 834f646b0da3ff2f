package io.komdir.kpi.reporting.journey;

import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.ReadOnlySnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;

/** Tells how customers come to a goal. Revision and touches of an answer are of one state of the data. */
@ApplicationScoped
class JourneyService {
    private final JourneyStore store;
    private final Organizations organizations;
    private final Revisions revisions;
    private final ReadOnlySnapshot snapshots;

    @Inject
    JourneyService(JourneyStore store, Organizations organizations, Revisions revisions, ReadOnlySnapshot snapshots) {
        this.store = store;
        this.organizations = organizations;
        this.revisions = revisions;
        this.snapshots = snapshots;
    }

    /**
     * The paths of the journeys that began in the period.
     *
     * @throws NotFoundException when the organization has not been created
     */
    PathsView paths(JourneyQuery query) {
        return snapshots.call(() -> {
            long revision = revisions.current();
            ZoneId zone = organizations.require().timeZone();
            return PathsView.of(revision, zone.getId(), query, store.paths(query, zone));
        });
    }

    /**
     * Where the customers of those journeys went from each step.
     *
     * @throws NotFoundException when the organization has not been created
     */
    TransitionsView transitions(JourneyQuery query) {
        return snapshots.call(() -> {
            long revision = revisions.current();
            ZoneId zone = organizations.require().timeZone();
            return TransitionsView.of(revision, zone.getId(), query, store.transitions(query, zone));
        });
    }
}
