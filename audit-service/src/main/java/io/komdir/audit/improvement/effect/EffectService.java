package io.komdir.audit.improvement.effect;

import com.fasterxml.jackson.databind.ObjectMapper;
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

/** Shows effects: decided ones as they were decided, the others as far as the figures go. */
@ApplicationScoped
public class EffectService {
    private final EffectTasks tasks;
    private final EffectComparisons comparisons;
    private final ObjectMapper json;
    private final Messages messages;

    EffectService(EffectTasks tasks, EffectComparisons comparisons, ObjectMapper json, Messages messages) {
        this.tasks = tasks;
        this.comparisons = comparisons;
        this.json = json;
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
            return decided(task, json.convertValue(task.effect(), DecidedEffect.class));
        }
        ComparisonResult result = comparisons.of(List.of(task)).get(id);
        // The next event of the scope decides it; until then the view shows what it would be decided as.
        return result.isDecided()
                ? EffectView.decided(task, DecidedEffect.of(task, result, null), null)
                : tooEarly(task, result, locale);
    }

    private EffectView decided(EffectTask task, DecidedEffect effect) {
        EffectView.Current current = comparisons
                .recompare(effect.subject(), effect.before(), effect.after())
                .map(result -> EffectView.Current.of(result, EffectComparisons.upward(task)))
                .orElse(null);
        return EffectView.decided(task, effect, current);
    }

    private EffectView tooEarly(EffectTask task, ComparisonResult result, Locale locale) {
        Reason reason = task.status() == TaskStatus.DONE ? result.reason() : Reason.NOT_DONE;
        return EffectView.tooEarly(task, reason, explanation(reason, result.missing(), locale), result.missing());
    }

    private String explanation(Reason reason, Missing missing, Locale locale) {
        return messages.text(
                locale,
                "effect." + reason.name(),
                missing.daysBefore(),
                missing.daysAfter(),
                missing.countsBefore(),
                missing.countsAfter(),
                TaskPeriod.MAX_WORKING_DAYS);
    }
}
