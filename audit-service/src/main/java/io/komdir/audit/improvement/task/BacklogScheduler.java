package io.komdir.audit.improvement.task;

import io.komdir.platform.tenancy.SystemTask;
import io.komdir.platform.tenancy.TenantBatchRunner;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Keeps the backlogs of all organizations in order. Every replica runs it; locks see to it that nothing is done twice. An
 * organization that fails is tried again next time and holds up no other.
 */
@ApplicationScoped
class BacklogScheduler {
    private static final Logger LOG = Logger.getLogger(BacklogScheduler.class);
    /** An organization with more to do than this lets the others go first: so many batches, or impacts. */
    private static final int MAX_STEPS_AT_ONCE = 100;

    private final TenantBatchRunner organizations;
    private final FunnelImpactStore impacts;
    private final PriorityRecalculation recalculation;
    private final BacklogRefresh refresh;

    BacklogScheduler(
            TenantBatchRunner organizations,
            FunnelImpactStore impacts,
            PriorityRecalculation recalculation,
            BacklogRefresh refresh) {
        this.organizations = organizations;
        this.impacts = impacts;
        this.recalculation = recalculation;
        this.refresh = refresh;
    }

    @Scheduled(every = "${komdir.backlog.check-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        serve(recalculation::organizations, refresh::recalculatePriorities);
        serve(impacts::organizationsWithStale, refresh::refreshImpact);
    }

    private void serve(TenantBatchRunner.Due due, BooleanSupplier step) {
        organizations.serve(
                SystemTask.BACKLOG,
                due,
                () -> hasMore(step),
                (organization, e) -> LOG.errorf(
                        e, "The backlog of organization %s could not be ordered; it is tried again", organization));
    }

    private boolean hasMore(BooleanSupplier step) {
        for (int steps = 0; steps < MAX_STEPS_AT_ONCE && !organizations.stopping(); steps++) {
            if (!step.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }
}
