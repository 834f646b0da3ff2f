package io.komdir.audit.improvement.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.audit.settings.Thresholds;
import io.komdir.platform.aggregate.Change;
import io.komdir.platform.problem.ConflictException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Progress.Stamp MADE = new Progress.Stamp(TODAY, NOW, "director");
    private static final Progress.Completed DONE = new Progress.Completed(TODAY, NOW, "director", 20, 40);
    private static final Progress.Started START = new Progress.Started(TODAY, NOW, "u17", null);
    private static final EarlierWork BUSY =
            new EarlierWork(Map.of(Quadrant.Q1, 2L), new EarlierWork.Next(UUID.randomUUID(), "Quick win", Quadrant.Q1));

    @ParameterizedTest
    @CsvSource({"FAST, FAST, Q1", "SLOW, FAST, Q2", "FAST, SLOW, Q3", "SLOW, SLOW, Q4"})
    void shouldTakeItsQuadrantFromBothSpeeds(Speed fix, Speed result, Quadrant quadrant) {
        // When
        Task task = create(plan(fix, result, null, null)).aggregate();

        // Then
        assertThat(task.quadrant()).isEqualTo(quadrant);
        assertThat(task.priority().fixSpeedDerived()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5, 14, Q1", "6, 14, Q2", "5, 15, Q3", "6, 15, Q4"})
    void shouldDeriveSpeedsFromDaysAtTheThresholds(int effort, int result, Quadrant quadrant) {
        // When
        Task task = create(plan(null, null, effort, result)).aggregate();

        // Then
        assertThat(task.quadrant()).isEqualTo(quadrant);
        assertThat(task.priority().fixSpeedDerived()).isTrue();
        assertThat(task.priority().resultSpeedDerived()).isTrue();
    }

    @Test
    void shouldPreferAGivenSpeedToTheDays() {
        // When
        Task task = create(plan(Speed.FAST, null, 100, 100)).aggregate();

        // Then
        assertThat(task.quadrant()).isEqualTo(Quadrant.Q3);
        assertThat(task.priority().fixSpeedDerived()).isFalse();
        assertThat(task.priority().resultSpeedDerived()).isTrue();
    }

    @Test
    void shouldGoFromOpenThroughProgressToDone() {
        // Given
        Change<Task> created = create(quick());

        // When
        Change<Task> started = created.aggregate().start(START, EarlierWork.NONE);
        Change<Task> done = started.aggregate().complete(DONE);

        // Then
        assertThat(created.events().get(0).type()).isEqualTo(TaskEvents.PRIORITIZED);
        assertThat(started.events().get(0).type()).isEqualTo(TaskEvents.STARTED);
        assertThat(done.events().get(0).type()).isEqualTo(TaskEvents.COMPLETED);
        assertThat(done.aggregate().version()).isEqualTo(3);
        assertThat(done.aggregate().causation().prioritizedEvent())
                .isEqualTo(created.events().get(0).id());
        assertThat(done.aggregate().causation().completedEvent())
                .isEqualTo(done.events().get(0).id());
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"IN_PROGRESS", "DONE", "DROPPED"})
    void shouldStartOnlyWhatIsOpen(TaskStatus status) {
        assertThatThrownBy(() -> in(status).start(START, EarlierWork.NONE)).satisfies(e -> names(e, status));
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"OPEN", "DONE", "DROPPED"})
    void shouldCompleteOnlyWhatIsInProgress(TaskStatus status) {
        assertThatThrownBy(() -> in(status).complete(DONE)).satisfies(e -> names(e, status));
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"DONE", "DROPPED"})
    void shouldNeitherDropNorChangeWhatHasEnded(TaskStatus status) {
        assertThatThrownBy(() -> drop(in(status))).satisfies(e -> names(e, status));
        assertThatThrownBy(() -> in(status).change(quick(), Thresholds.DEFAULT)).satisfies(e -> names(e, status));
    }

    @Test
    void shouldWaitForEarlierQuadrantsUnlessAReasonIsGiven() {
        // Given
        Task task = create(plan(Speed.SLOW, Speed.FAST, null, null)).aggregate();

        // When / Then
        assertThatThrownBy(() -> task.start(START, BUSY)).isInstanceOfSatisfying(ConflictException.class, e -> {
            assertThat(e.slug()).isEqualTo("quick-wins-first");
            assertThat(e.members()).containsEntry("next", BUSY.next()).containsEntry("openTasks", BUSY.open());
        });
        Progress.Started reasoned = new Progress.Started(TODAY, NOW, "u17", "the supplier is here only today");
        assertThat(task.start(reasoned, BUSY).aggregate().progress().started().overrideReason())
                .isEqualTo("the supplier is here only today");
        assertThat(task.start(reasoned, EarlierWork.NONE)
                        .aggregate()
                        .progress()
                        .started()
                        .overrideReason())
                .isNull();
    }

    @Test
    void shouldPublishAChangeByWhetherTheQuadrantChanges() {
        // Given
        Task task = create(plan(null, Speed.FAST, 5, null)).aggregate();

        // When
        Change<Task> slower = task.change(plan(null, Speed.FAST, 6, null), Thresholds.DEFAULT);
        Change<Task> faster = task.change(plan(null, Speed.FAST, 4, null), Thresholds.DEFAULT);
        Change<Task> same = task.change(plan(null, Speed.FAST, 5, null), Thresholds.DEFAULT);

        // Then
        assertThat(slower.events().get(0).type()).isEqualTo(TaskEvents.PRIORITIZED);
        assertThat(slower.aggregate().quadrant()).isEqualTo(Quadrant.Q2);
        assertThat(faster.events().get(0).type()).isEqualTo(TaskEvents.CHANGED);
        assertThat(same.changed()).isFalse();
        assertThat(slower.aggregate().causation()).isEqualTo(task.causation());
    }

    @Test
    void shouldKeepItsPromiseOnceStarted() {
        // Given
        Task task = in(TaskStatus.IN_PROGRESS);
        TaskPlan plan = task.plan();

        // When
        Change<Task> handedOver = task.change(labels(plan, "Another title", "u18"), new Thresholds(1, 1, 10, 30));

        // Then
        assertThat(handedOver.aggregate().plan().owner()).isEqualTo("u18");
        assertThat(handedOver.aggregate().priority()).isEqualTo(task.priority());
        assertThatThrownBy(() -> task.change(plan(Speed.SLOW, Speed.FAST, null, null), Thresholds.DEFAULT))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.slug()).isEqualTo("task-started"));
    }

    @Test
    void shouldDeriveAnewOnlyWhatIsOpenAndDerived() {
        // Given
        Thresholds strict = new Thresholds(1, 1, 10, 30);
        Task derived = create(plan(null, null, 5, 14)).aggregate();

        // When / Then
        assertThat(derived.recalculate(strict).aggregate().quadrant()).isEqualTo(Quadrant.Q4);
        assertThat(derived.recalculate(Thresholds.DEFAULT).changed()).isFalse();
        assertThat(create(quick()).aggregate().recalculate(strict).changed()).isFalse();
        assertThat(derived.start(START, EarlierWork.NONE)
                        .aggregate()
                        .recalculate(strict)
                        .changed())
                .isFalse();
    }

    @Test
    void shouldComeBackFromItsDocument() {
        // Given
        Task task = in(TaskStatus.DONE);

        // When
        Task read = TaskDocument.of(task).toTask(task.organization(), task.causation());

        // Then
        assertThat(read).isEqualTo(task);
    }

    private static void names(Throwable e, TaskStatus status) {
        assertThat(e).isInstanceOfSatisfying(ConflictException.class, conflict -> {
            assertThat(conflict.slug()).isEqualTo("task-state");
            assertThat(conflict.members()).containsEntry("state", status);
        });
    }

    private static Task in(TaskStatus status) {
        Task open = create(quick()).aggregate();
        return switch (status) {
            case OPEN -> open;
            case IN_PROGRESS -> open.start(START, EarlierWork.NONE).aggregate();
            case DONE ->
                open.start(START, EarlierWork.NONE).aggregate().complete(DONE).aggregate();
            case DROPPED -> drop(open).aggregate();
        };
    }

    private static Change<Task> drop(Task task) {
        return task.drop(new Progress.Dropped(TODAY, NOW, "u17", "not needed"));
    }

    private static Change<Task> create(TaskPlan plan) {
        return Task.create("acme", plan, Thresholds.DEFAULT, TaskOrigin.MANUAL, MADE, UUID.randomUUID());
    }

    private static TaskPlan quick() {
        return plan(Speed.FAST, Speed.FAST, null, null);
    }

    private static TaskPlan labels(TaskPlan plan, String title, String owner) {
        return new TaskPlan(
                title,
                "skills",
                plan.funnel(),
                plan.stage(),
                plan.givenFixSpeed(),
                plan.givenResultSpeed(),
                plan.effortDays(),
                plan.daysToResult(),
                owner,
                plan.dueOn().plusDays(1),
                plan.expectedEffect());
    }

    private static TaskPlan plan(Speed fix, Speed result, Integer effort, Integer daysToResult) {
        ExpectedEffect effect =
                new ExpectedEffect("calls", null, null, "organization", BigDecimal.ONE, BigDecimal.valueOf(2));
        return new TaskPlan("Title", "tools", null, null, fix, result, effort, daysToResult, "u17", TODAY, effect);
    }
}
