package io.komdir.audit.improvement.effect;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Decides effects, each once: with the day that completes the windows, in the transaction that takes it in; or with the
 * completion of the task, when that is recorded so late that the days are there already. Every day of a scope, and every
 * count of it, gives the scope's waiting tasks a look, so that the order of arrival does not matter.
 */
@ApplicationScoped
public class EffectDecider {
    private static final int PAGE = 200;

    private final EffectTasks tasks;
    private final EffectComparisons comparisons;
    private final OrganizationScope organization;
    private final Outbox outbox;
    private final CausationContext cause;
    private final EffectJson telling;

    EffectDecider(
            EffectTasks tasks,
            EffectComparisons comparisons,
            OrganizationScope organization,
            Outbox outbox,
            CausationContext cause,
            EffectJson telling) {
        this.tasks = tasks;
        this.comparisons = comparisons;
        this.organization = organization;
        this.outbox = outbox;
        this.cause = cause;
        this.telling = telling;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void onMeasured(@Observes ScopeMeasured measured) {
        List<EffectTask> page;
        UUID after = null;
        do {
            page = tasks.undecided(measured.scope(), measured.day().minusDays(Span.REACH + 1L), after, PAGE);
            decide(EffectComparisons.touched(page, measured.day()));
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void onCompleted(@Observes TaskCompleted completed) {
        decide(tasks.find(completed.task()).stream().toList());
    }

    private void decide(List<EffectTask> waiting) {
        List<EffectTask> ripe = comparisons.ripe(waiting);
        if (ripe.isEmpty()) {
            return;
        }
        Map<UUID, Finding> findings = comparisons.of(ripe);
        for (EffectTask task : ripe) {
            Finding finding = findings.get(task.id());
            if (finding.isDecided()) {
                keep(task, finding);
            }
        }
    }

    private void keep(EffectTask task, Finding finding) {
        DecidedEffect effect = DecidedEffect.of(
                task.id(), EffectSubject.of(task), EffectComparisons.upward(task), finding, telling.now());
        DomainEvent event = EffectEvents.measured(organization.require(), effect);
        if (!tasks.decide(task.id(), telling.json(effect), event.id())) {
            return;
        }
        UUID correlation = cause.correlationId();
        UUID causation = cause.causationId();
        cause.continueFrom(task.correlationId(), task.completedEvent());
        outbox.add(event);
        cause.continueFrom(correlation, causation);
    }
}
