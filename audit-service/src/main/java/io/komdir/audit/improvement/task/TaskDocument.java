package io.komdir.audit.improvement.task;

import io.komdir.platform.events.PermanentEventException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A whole task, as its events have it and the database stores it.
 *
 * @param fixSpeedDerived whether it follows from {@code effortDays}
 * @param resultSpeedDerived whether it follows from {@code daysToResult}
 */
record TaskDocument(
        UUID task,
        int version,
        String title,
        String area,
        String funnel,
        String stage,
        Speed fixSpeed,
        boolean fixSpeedDerived,
        Integer effortDays,
        Speed resultSpeed,
        boolean resultSpeedDerived,
        Integer daysToResult,
        Quadrant quadrant,
        String owner,
        LocalDate dueOn,
        ExpectedEffect expectedEffect,
        TaskOrigin origin,
        TaskStatus status,
        Progress.Stamp created,
        Progress.Started started,
        Progress.Completed completed,
        Progress.Dropped dropped) {

    static TaskDocument of(Task task) {
        TaskPlan plan = task.plan();
        Priority priority = task.priority();
        Progress progress = task.progress();
        return new TaskDocument(
                task.id(),
                task.version(),
                plan.title(),
                plan.area(),
                plan.funnel(),
                plan.stage(),
                priority.fixSpeed(),
                priority.fixSpeedDerived(),
                plan.effortDays(),
                priority.resultSpeed(),
                priority.resultSpeedDerived(),
                plan.daysToResult(),
                priority.quadrant(),
                plan.owner(),
                plan.dueOn(),
                plan.expectedEffect(),
                task.origin(),
                progress.status(),
                progress.created(),
                progress.started(),
                progress.completed(),
                progress.dropped());
    }

    Task toTask(String organization, Causation causation) {
        return new Task(
                organization,
                task,
                version,
                plan(),
                new Priority(fixSpeed, fixSpeedDerived, resultSpeed, resultSpeedDerived),
                origin,
                new Progress(status, created, started, completed, dropped),
                causation);
    }

    /** @throws PermanentEventException when a required field is missing */
    void requireComplete() {
        boolean complete = Stream.of(
                        task,
                        title,
                        area,
                        fixSpeed,
                        resultSpeed,
                        quadrant,
                        owner,
                        dueOn,
                        expectedEffect,
                        origin,
                        status,
                        created)
                .allMatch(Objects::nonNull);
        if (!complete || version < 1) {
            throw new PermanentEventException("the task is incomplete");
        }
    }

    private TaskPlan plan() {
        return new TaskPlan(
                title,
                area,
                funnel,
                stage,
                fixSpeedDerived ? null : fixSpeed,
                resultSpeedDerived ? null : resultSpeed,
                effortDays,
                daysToResult,
                owner,
                dueOn,
                expectedEffect);
    }
}
