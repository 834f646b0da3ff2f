package io.komdir.kpi.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FigureBudgetTest {
    private final FigureBudget budget = new FigureBudget();

    @Test
    void shouldMakeALongSeriesWaitUntilAnotherGivesItsShareBack() {
        // Given
        FigureShare first = new FigureShare(budget);
        first.take(FigureBudget.AT_ONCE);
        CompletableFuture<Void> second =
                CompletableFuture.runAsync(() -> new FigureShare(budget).take(FigureBudget.LONG));
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
        new FigureShare(budget).take(FigureBudget.AT_ONCE);

        // When
        CompletableFuture<Void> passed =
                CompletableFuture.runAsync(() -> new FigureShare(budget).take(FigureBudget.LONG - 1));

        // Then
        await().until(passed::isDone);
        assertThat(passed).isCompleted();
    }
}
