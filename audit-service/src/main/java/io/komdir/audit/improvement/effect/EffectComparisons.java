package io.komdir.audit.improvement.effect;

import static java.util.Objects.requireNonNullElse;

import io.komdir.audit.improvement.task.EffectTask;
import io.komdir.audit.improvement.task.TaskStatus;
import io.komdir.audit.measurement.Measurements;
import io.komdir.audit.settings.Settings;
import io.komdir.audit.settings.Thresholds;
import io.komdir.directory.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Compares what tasks were to move before and after them; what several tasks were to move is read once. */
@ApplicationScoped
class EffectComparisons {
    private final Measurements measurements;
    private final Settings settings;
    private final Organizations organizations;

    EffectComparisons(Measurements measurements, Settings settings, Organizations organizations) {
        this.measurements = measurements;
        this.settings = settings;
        this.organizations = organizations;
    }

    /** Compares for each task; one that is not done as if it were completed today. */
    Map<UUID, ComparisonResult> of(Collection<EffectTask> tasks) {
        Thresholds thresholds = settings.current();
        LocalDate today = organizations.today();
        Map<UUID, ComparisonResult> results = new HashMap<>();
        tasks.stream().collect(Collectors.groupingBy(EffectSubject::of)).forEach((subject, same) -> {
            Map<UUID, TaskPeriod> periods =
                    same.stream().collect(Collectors.toMap(EffectTask::id, task -> period(task, today)));
            Series series = read(subject, periods.values());
            same.forEach(task -> results.put(
                    task.id(),
                    series.compare(
                            periods.get(task.id()), workingDays(task, thresholds), minimumCount(task, thresholds))));
        });
        return results;
    }

    /** Compares the windows of a decided effect by the figures that are stored now. */
    Optional<ComparisonResult> recompare(EffectSubject subject, Side before, Side after) {
        return read(subject, before.from(), after.to()).recompare(before, after);
    }

    /** Tasks that can have had enough working days since their completion. */
    List<EffectTask> ripe(List<EffectTask> tasks) {
        if (tasks.isEmpty()) {
            return tasks;
        }
        Thresholds thresholds = settings.current();
        LocalDate today = organizations.today();
        return tasks.stream()
                .filter(task -> !task.completedOn().isAfter(today.minusDays(workingDays(task, thresholds))))
                .toList();
    }

    private Series read(EffectSubject subject, Collection<TaskPeriod> periods) {
        LocalDate first = periods.stream()
                .map(TaskPeriod::first)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last =
                periods.stream().map(TaskPeriod::last).max(LocalDate::compareTo).orElseThrow();
        return read(subject, first, last);
    }

    private Series read(EffectSubject subject, LocalDate first, LocalDate last) {
        return subject.isMetric()
                ? Series.ofValues(measurements
                        .metricDays(subject.metric(), subject.scope(), first, last)
                        .values())
                : Series.ofCounts(
                        measurements.stageDays(subject.funnel(), subject.stage(), subject.scope(), first, last));
    }

    private static TaskPeriod period(EffectTask task, LocalDate today) {
        if (task.status() == TaskStatus.DONE) {
            return TaskPeriod.of(task.startedOn(), task.completedOn(), today);
        }
        LocalDate start = task.startedOn() == null ? today.plusDays(1) : task.startedOn();
        return TaskPeriod.of(start, today, today);
    }

    /** The settings of its completion, so that later settings do not change the decision. */
    private static int workingDays(EffectTask task, Thresholds current) {
        return requireNonNullElse(task.effectWorkingDays(), current.effectWorkingDays());
    }

    private static int minimumCount(EffectTask task, Thresholds current) {
        return requireNonNullElse(task.effectMinimumCount(), current.effectMinimumCount());
    }

    static boolean upward(EffectTask task) {
        return Series.upward(task.expectedEffect().from(), task.expectedEffect().to());
    }

    /** Whether the day can complete a window of the task: not while it was worked on, nor too far away. */
    static boolean touches(EffectTask task, LocalDate day) {
        TaskPeriod period = TaskPeriod.of(task.startedOn(), task.completedOn(), day);
        // The day after the last one shows that nothing more was counted on the last.
        return period.before(day) || period.after(day) || period.after(day.minusDays(1));
    }
}
