package io.komdir.audit.improvement.task;

import io.komdir.audit.measurement.ScopeMeasured;
import io.komdir.audit.settings.Settings;
import io.komdir.audit.settings.SettingsChanged;
import io.komdir.platform.events.CausationContext;
import io.komdir.platform.events.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;

/** Orders the tasks of the organization in scope anew: by new figures, and by new thresholds. */
@ApplicationScoped
class BacklogRefresh {
    /** Most tasks whose speeds are derived anew in one transaction. */
    static final int BATCH = 500;

    private final FunnelImpactStore carries;
    private final PriorityRecalculation reviews;
    private final Settings settings;
    private final Outbox outbox;
    private final CausationContext cause;

    BacklogRefresh(
            FunnelImpactStore carries,
            PriorityRecalculation reviews,
            Settings settings,
            Outbox outbox,
            CausationContext cause) {
        this.carries = carries;
        this.reviews = reviews;
        this.settings = settings;
        this.outbox = outbox;
        this.cause = cause;
    }

    /** Only a mark: many days may come in at once, and one measuring serves them all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void onMeasured(@Observes ScopeMeasured measured) {
        carries.measured(measured.scope());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void onSettings(@Observes SettingsChanged changed) {
        boolean speeds = changed.before().fastFixDays() != changed.after().fastFixDays()
                || changed.before().fastResultDays() != changed.after().fastResultDays();
        if (speeds) {
            reviews.ask(cause);
        }
    }

    /** One carry and its tasks, in a transaction of its own; whether there may be more. */
    boolean measureNext() {
        return QuarkusTransaction.requiringNew().call(carries::refreshNext);
    }

    /** One batch of tasks, in a transaction of its own; whether there may be more. */
    boolean reviewNext() {
        return QuarkusTransaction.requiringNew().call(this::review);
    }

    private boolean review() {
        return reviews.take()
                .map(why -> {
                    cause.continueFrom(why.correlationId(), why.causationId());
                    return reviewBatch();
                })
                .orElse(false);
    }

    private boolean reviewBatch() {
        var thresholds = settings.current();
        List<TaskChange> changes = reviews.concerned(thresholds, BATCH).stream()
                .map(task -> task.rederive(thresholds))
                .filter(TaskChange::changed)
                .toList();
        if (changes.isEmpty()) {
            reviews.done();
            return false;
        }
        reviews.save(changes.stream().map(TaskChange::task).toList());
        outbox.addAll(
                changes.stream().flatMap(change -> change.events().stream()).toList());
        return true;
    }
}
