package io.komdir.audit.improvement.effect;

import io.komdir.audit.improvement.task.EffectTask;
import io.komdir.audit.improvement.task.EffectTasks;
import io.komdir.audit.improvement.task.TaskStatus;
import io.komdir.platform.problem.Messages;
import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Shows effects: those decided as they were decided, the others as far as they are known. */
@ApplicationScoped
public class EffectService {
    private final EffectTasks tasks;
    private final EffectComparisons comparisons;
    private final EffectJson telling;
    private final Messages messages;

    EffectService(EffectTasks tasks, EffectComparisons comparisons, EffectJson telling, Messages messages) {
        this.tasks = tasks;
        this.comparisons = comparisons;
        this.telling = telling;
        this.messages = messages;
    }

    /**
     * The effect of a task.
     *
     * @throws NotFoundException when the organization has no such task
     */
    @Transactional
    public EffectView get(UUID id, Locale locale) {
        EffectTask task = tasks.find(id).orElseThrow(() -> new NotFoundException("task", id));
        if (task.effect() != null) {
            return decided(task, telling.read(task.effect()));
        }
        Finding finding = comparisons.of(List.of(task)).get(id);
        return finding.isDecided() ? known(task, finding) : tooEarly(task, finding, locale);
    }

    private EffectView decided(EffectTask task, DecidedEffect effect) {
        EffectSubject subject = new EffectSubject(effect.metric(), effect.funnel(), effect.stage(), effect.scope());
        EffectView.Current current = comparisons
                .again(subject, effect.before(), effect.after())
                .map(finding -> EffectView.Current.of(finding, EffectComparisons.upward(task)))
                .orElse(null);
        return new EffectView(
                task.id(),
                effect.metric(),
                effect.funnel(),
                effect.stage(),
                effect.scope(),
                task.startedOn(),
                task.completedOn(),
                effect.verdict(),
                effect.movedWrongWay(),
                null,
                true,
                null,
                null,
                effect.method(),
                effect.before(),
                effect.after(),
                effect.difference(),
                effect.interval(),
                effect.decidedAt(),
                task.effectEvent(),
                current);
    }

    /** The next event of the scope decides it; until then it is what it would be decided as. */
    private EffectView known(EffectTask task, Finding finding) {
        boolean upward = EffectComparisons.upward(task);
        EffectSubject subject = EffectSubject.of(task);
        return new EffectView(
                task.id(),
                subject.metric(),
                subject.funnel(),
                subject.stage(),
                subject.scope(),
                task.startedOn(),
                task.completedOn(),
                finding.verdict(upward),
                finding.movedWrongWay(upward),
                null,
                true,
                null,
                null,
                finding.difference().method(),
                finding.before(),
                finding.after(),
                finding.difference().value(),
                EffectView.interval(finding.difference()),
                null,
                null,
                null);
    }

    private EffectView tooEarly(EffectTask task, Finding finding, Locale locale) {
        EffectSubject subject = EffectSubject.of(task);
        Reason reason = task.status() == TaskStatus.DONE ? finding.reason() : Reason.NOT_DONE;
        Missing missing = finding.missing();
        return new EffectView(
                task.id(),
                subject.metric(),
                subject.funnel(),
                subject.stage(),
                subject.scope(),
                task.startedOn(),
                task.completedOn(),
                Verdict.TOO_EARLY,
                false,
                reason,
                !reason.forGood() && task.status() != TaskStatus.DROPPED,
                explanation(reason, missing, locale),
                missing,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private String explanation(Reason reason, Missing missing, Locale locale) {
        return messages.text(
                locale,
                "effect." + reason.name(),
                missing.daysBefore(),
                missing.daysAfter(),
                missing.countsBefore(),
                missing.countsAfter(),
                Span.MOST_WORKING_DAYS);
    }
}
