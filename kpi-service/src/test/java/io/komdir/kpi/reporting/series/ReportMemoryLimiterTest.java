package io.komdir.kpi.reporting.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ReportMemoryLimiterTest {
    private final ReportMemoryLimiter limiter = new ReportMemoryLimiter();

    @Test
    void shouldMakeALongSeriesWaitUntilAnotherReleasesItsPermit() {
        // Given
        Permit first = new Permit(limiter);
        first.acquire(ReportMemoryLimiter.MAX_FIGURES);
        CompletableFuture<Void> second =
                CompletableFuture.runAsync(() -> new Permit(limiter).acquire(ReportMemoryLimiter.LONG_SERIES));
        boolean waited = !second.isDone();

        // When
        first.release();

        // Then
        await().until(second::isDone);
        assertThat(waited).isTrue();
        assertThat(second).isCompleted();
    }

    @Test
    void shouldLetAShortSeriesPassWhenNoMemoryIsLeft() {
        // Given
        new Permit(limiter).acquire(ReportMemoryLimiter.MAX_FIGURES);

        // When
        CompletableFuture<Void> passed =
                CompletableFuture.runAsync(() -> new Permit(limiter).acquire(ReportMemoryLimiter.LONG_SERIES - 1));

        // Then
        await().until(passed::isDone);
        assertThat(passed).isCompleted();
    }
}
