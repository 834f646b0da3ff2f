package io.komdir.audit.improvement.task;

import io.komdir.audit.measurement.ScopeMeasured;
import io.komdir.audit.settings.Settings;
import io.komdir.audit.settings.SettingsChanged;
import io.komdir.audit.settings.Thresholds;
import io.komdir.platform.aggregate.Change;
import io.komdir.platform.events.CausationContext;
import io.komdir.platform.events.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;

/** Orders the tasks of the organization in scope again: by new figures, and by new thresholds. */
@ApplicationScoped
class BacklogRefresh {
    /** Tasks whose priorities are calculated again in one transaction. */
    static final int MAX_BATCH = 500;

    private final FunnelImpactStore impacts;
    private final PriorityRecalculation recalculation;
    private final Settings settings;
    private final Outbox outbox;
    private final CausationContext cause;

    BacklogRefresh(
            FunnelImpactStore impacts,
            PriorityRecalculation recalculation,
            Settings settings,
            Outbox outbox,
            CausationContext cause) {
        this.impacts = impacts;
        this.recalculation = recalculation;
        this.settings = settings;
        this.outbox = outbox;
        this.cause = cause;
    }

    /** Only a mark: many days may arrive at once, and one calculation serves them all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void onMeasured(@Observes ScopeMeasured measured) {
        impacts.markStale(measured.scope());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void onSettings(@Observes SettingsChanged changed) {
        boolean speeds = changed.before().fastFixDays() != changed.after().fastFixDays()
                || changed.before().fastResultDays() != changed.after().fastResultDays();
        if (speeds) {
            recalculation.request(cause);
        }
    }

    /** Calculates one impact and the gains of its tasks, in a transaction of its own; whether there may be more. */
    boolean refreshImpact() {
        return QuarkusTransaction.requiringNew().call(impacts::refreshNext);
    }

    /** Calculates the priorities of one batch of tasks, in a transaction of its own; whether there may be more. */
    boolean recalculatePriorities() {
        return QuarkusTransaction.requiringNew()
                .call(() -> recalculation.claim().map(this::recalculate).orElse(false));
    }

    private boolean recalculate(PriorityRecalculation.Cause requested) {
        cause.continueFrom(requested.correlationId(), requested.causationId());
        Thresholds thresholds = settings.current();
        List<Change<Task>> changes = recalculation.affected(thresholds, MAX_BATCH).stream()
                .map(task -> task.recalculate(thresholds))
                .filter(Change::changed)
                .toList();
        if (changes.isEmpty()) {
            recalculation.finish();
            return false;
        }
        recalculation.save(changes.stream().map(Change::aggregate).toList());
        outbox.addAll(
                changes.stream().flatMap(change -> change.events().stream()).toList());
        return true;
    }
}
