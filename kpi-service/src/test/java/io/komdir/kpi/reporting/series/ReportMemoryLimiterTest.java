package io.komdir.kpi.reporting.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ReportMemoryLimiterTest {
    private final ReportMemoryLimiter budget = new ReportMemoryLimiter();

    @Test
    void shouldMakeALongSeriesWaitUntilAnotherGivesItsShareBack() {
        // Given
        Permit first = new Permit(budget);
        first.take(ReportMemoryLimiter.AT_ONCE);
        CompletableFuture<Void> second =
                CompletableFuture.runAsync(() -> new Permit(budget).take(ReportMemoryLimiter.LONG));
        boolean waited = !second.isDone();

        // When
        first.giveBack();

        // Then
        await().until(second::isDone);
        assertThat(waited).isTrue();
        assertThat(second).isCompleted();
    }

    @Test
    void shouldLetAShortSeriesPassWhenNoRoomIsLeft() {
        // Given
        new Permit(budget).take(ReportMemoryLimiter.AT_ONCE);

        // When
        CompletableFuture<Void> passed =
                CompletableFuture.runAsync(() -> new Permit(budget).take(ReportMemoryLimiter.LONG - 1));

        // Then
        await().until(passed::isDone);
        assertThat(passed).isCompleted();
    }
}
