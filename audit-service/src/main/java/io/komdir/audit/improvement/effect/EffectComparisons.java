package io.komdir.audit.improvement.effect;

import static java.util.Objects.requireNonNullElse;

import io.komdir.audit.directory.Organizations;
import io.komdir.audit.improvement.task.EffectTask;
import io.komdir.audit.improvement.task.TaskStatus;
import io.komdir.audit.measurement.Measurements;
import io.komdir.audit.settings.Settings;
import io.komdir.audit.settings.Thresholds;
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

    /** What each task comes to; one that is not done as if it were completed today. */
    Map<UUID, Finding> of(Collection<EffectTask> tasks) {
        Thresholds thresholds = settings.current();
        LocalDate today = organizations.today();
        Map<UUID, Finding> findings = new HashMap<>();
        tasks.stream().collect(Collectors.groupingBy(EffectSubject::of)).forEach((subject, same) -> {
            Map<UUID, Span> spans = same.stream().collect(Collectors.toMap(EffectTask::id, task -> span(task, today)));
            Series series = read(subject, spans.values());
            same.forEach(task -> findings.put(
                    task.id(),
                    series.compare(
                            spans.get(task.id()), workingDays(task, thresholds), minimumCount(task, thresholds))));
        });
        return findings;
    }

    /** What the windows of a decided effect come to as they are known now. */
    Optional<Finding> again(EffectSubject subject, Side before, Side after) {
        return read(subject, before.from(), after.to()).compareAgain(before, after);
    }

    /** Those that can have had enough working days since their completion. */
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

    private Series read(EffectSubject subject, Collection<Span> spans) {
        LocalDate first =
                spans.stream().map(Span::first).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                spans.stream().map(Span::last).max(LocalDate::compareTo).orElseThrow();
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

    private static Span span(EffectTask task, LocalDate today) {
        if (task.status() == TaskStatus.DONE) {
            return Span.of(task.startedOn(), task.completedOn(), today);
        }
        LocalDate start = task.startedOn() == null ? today.plusDays(1) : task.startedOn();
        return Span.of(start, today, today);
    }

    /** Those of its completion, so that it is decided alike whatever the settings are by then. */
    private static int workingDays(EffectTask task, Thresholds now) {
        return requireNonNullElse(task.effectWorkingDays(), now.effectWorkingDays());
    }

    private static int minimumCount(EffectTask task, Thresholds now) {
        return requireNonNullElse(task.effectMinimumCount(), now.effectMinimumCount());
    }

    static boolean upward(EffectTask task) {
        return Series.upward(task.expectedEffect().from(), task.expectedEffect().to());
    }

    /** A day that changes nothing for the task: while it was worked on, or too far away. */
    static boolean touches(EffectTask task, LocalDate day) {
        Span span = Span.of(task.startedOn(), task.completedOn(), day);
        // The day after the last one tells that nothing more was counted on that.
        return span.before(day) || span.after(day) || span.after(day.minusDays(1));
    }

    static List<EffectTask> touched(List<EffectTask> tasks, LocalDate day) {
        return tasks.stream().filter(task -> touches(task, day)).toList();
    }
}
