package io.komdir.audit.improvement.task;

import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.tenancy.SystemTask;
import io.komdir.platform.tenancy.SystemTasks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Keeps the backlogs of all organizations in order. Every replica runs it; locks see to it that nothing is done twice. An
 * organization that fails is tried again next time and holds up no other.
 */
@ApplicationScoped
class BacklogScheduler {
    private static final Logger LOG = Logger.getLogger(BacklogScheduler.class);
    private static final int ORGANIZATIONS_AT_ONCE = 100;
    /** An organization with more to do than this lets the others go first: 100 batches, or 100 carries. */
    private static final int STEPS_AT_ONCE = 100;

    private final SystemTasks system;
    private final OrganizationScope scope;
    private final FunnelImpactStore carries;
    private final PriorityRecalculation reviews;
    private final BacklogRefresh refresh;
    private volatile boolean stopping;

    BacklogScheduler(
            SystemTasks system,
            OrganizationScope scope,
            FunnelImpactStore carries,
            PriorityRecalculation reviews,
            BacklogRefresh refresh) {
        this.system = system;
        this.scope = scope;
        this.carries = carries;
        this.reviews = reviews;
        this.refresh = refresh;
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    @Scheduled(every = "${komdir.backlog.check-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keep() {
        List<String> toReview = system.call(SystemTask.BACKLOG, () -> reviews.organizations(ORGANIZATIONS_AT_ONCE));
        toReview.forEach(organization -> steps(organization, refresh::reviewNext));
        List<String> toMeasure =
                system.call(SystemTask.BACKLOG, () -> carries.organizationsWithStale(ORGANIZATIONS_AT_ONCE));
        toMeasure.forEach(organization -> steps(organization, refresh::measureNext));
    }

    private void steps(String organization, BooleanSupplier step) {
        try {
            scope.run(organization, () -> {
                int steps = 0;
                while (!stopping && steps < STEPS_AT_ONCE && step.getAsBoolean()) {
                    steps++;
                }
            });
        } catch (RuntimeException e) {
            LOG.errorf(e, "The backlog of organization %s could not be ordered anew; it is tried again", organization);
        }
    }
}
