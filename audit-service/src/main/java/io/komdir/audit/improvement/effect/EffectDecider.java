package io.komdir.audit.improvement.effect;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.audit.improvement.task.EffectTask;
import io.komdir.audit.improvement.task.EffectTasks;
import io.komdir.audit.improvement.task.TaskCompleted;
import io.komdir.audit.measurement.ScopeMeasured;
import io.komdir.platform.events.CausationContext;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Decides effects, each once: with the day that completes the windows, in the transaction that stores the day; or with the
 * completion of the task, when that is recorded so late that the days are there already. Every day of a scope, and every
 * count of it, checks the scope's undecided tasks, so that the order of arrival does not matter.
 */
@ApplicationScoped
public class EffectDecider {
    private static final int PAGE = 200;

    private final EffectTasks tasks;
    private final EffectComparisons comparisons;
    private final OrganizationScope organization;
    private final Outbox outbox;
    private final CausationContext cause;
    private final ObjectMapper json;
    private final Clock clock;

    EffectDecider(
            EffectTasks tasks,
            EffectComparisons comparisons,
            OrganizationScope organization,
            Outbox outbox,
            CausationContext cause,
            ObjectMapper json,
            Clock clock) {
        this.tasks = tasks;
        this.comparisons = comparisons;
        this.organization = organization;
        this.outbox = outbox;
        this.cause = cause;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void onMeasured(@Observes ScopeMeasured measured) {
        List<EffectTask> page;
        UUID after = null;
        do {
            page = tasks.undecided(measured.scope(), measured.day().minusDays(TaskPeriod.REACH + 1L), after, PAGE);
            decide(page.stream()
                    .filter(task -> EffectComparisons.touches(task, measured.day()))
                    .toList());
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void onCompleted(@Observes TaskCompleted completed) {
        decide(tasks.find(completed.task()).stream().toList());
    }

    private void decide(List<EffectTask> undecided) {
        List<EffectTask> ripe = comparisons.ripe(undecided);
        if (ripe.isEmpty()) {
            return;
        }
        Map<UUID, ComparisonResult> results = comparisons.of(ripe);
        ripe.stream()
                .filter(task -> results.get(task.id()).isDecided())
                .forEach(task -> decide(task, results.get(task.id())));
    }

    /** The moment is as exact as the database stores it. */
    private void decide(EffectTask task, ComparisonResult result) {
        DecidedEffect effect = DecidedEffect.of(task, result, clock.instant().truncatedTo(ChronoUnit.MICROS));
        DomainEvent event = EffectEvents.measured(organization.require(), effect);
        if (!tasks.decide(task.id(), json.valueToTree(effect), event.id())) {
            return;
        }
        UUID correlation = cause.correlationId();
        UUID causation = cause.causationId();
        cause.continueFrom(task.correlationId(), task.completedEvent());
        outbox.add(event);
        cause.continueFrom(correlation, causation);
    }
}
