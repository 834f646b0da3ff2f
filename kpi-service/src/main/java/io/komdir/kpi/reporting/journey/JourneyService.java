package io.komdir.kpi.reporting.journey;

import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.ReadOnlySnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;

/** Reports how customers reach a goal. Revision and touches of an answer are of one state of the data. */
@ApplicationScoped
class JourneyService {
    private final JourneyQueries queries;
    private final Organizations organizations;
    private final Revisions revisions;
    private final ReadOnlySnapshot snapshots;

    JourneyService(
            JourneyQueries queries, Organizations organizations, Revisions revisions, ReadOnlySnapshot snapshots) {
        this.queries = queries;
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
            ZoneId zone = organizations.require().timeZone();
            return PathsView.of(revisions.current(), zone.getId(), query, queries.paths(query, zone));
        });
    }

    /**
     * Where the customers of those journeys went from each step.
     *
     * @throws NotFoundException when the organization has not been created
     */
    TransitionsView transitions(JourneyQuery query) {
        return snapshots.call(() -> {
            ZoneId zone = organizations.require().timeZone();
            return TransitionsView.of(revisions.current(), zone.getId(), query, queries.transitions(query, zone));
        });
    }
}
