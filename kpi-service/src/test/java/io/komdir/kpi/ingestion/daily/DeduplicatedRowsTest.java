package io.komdir.kpi.ingestion.daily;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.ingestion.push.DeduplicatedRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeduplicatedRowsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void shouldKeepTheLastRowOfAKeyAndSortByIt() {
        // Given
        List<DailyRow> rows = List.of(
                row(1, "u2", DAY, "calls", 1),
                row(2, "u1", DAY, "calls", 2),
                row(3, "u1", DAY.minusDays(1), "calls", 3),
                row(4, "u2", DAY, "calls", 4),
                row(5, "u2", DAY, "calls", 5));

        // When
        DeduplicatedRows<DailyRow> last = DeduplicatedRows.of(rows, DailyRow.BY_KEY);

        // Then
        assertThat(last.rows()).extracting(DailyRow::number).containsExactly(3, 2, 5);
        assertThat(last.superseded()).containsExactly(1, 4);
    }

    @Test
    void shouldTellChannelsApart() {
        // Given
        DailyRow plain = row(1, "u1", DAY, "calls", 1);
        DailyRow phone = new DailyRow(2, "u1", DAY, "calls", BigDecimal.ONE, "phone", BigDecimal.ONE);

        // When
        DeduplicatedRows<DailyRow> last = DeduplicatedRows.of(List.of(phone, plain), DailyRow.BY_KEY);

        // Then
        assertThat(last.rows()).containsExactly(plain, phone);
        assertThat(last.superseded()).isEmpty();
    }

    private static DailyRow row(int number, String employee, LocalDate date, String metric, int value) {
        return new DailyRow(number, employee, date, metric, BigDecimal.valueOf(value), "", BigDecimal.ONE);
    }
}
