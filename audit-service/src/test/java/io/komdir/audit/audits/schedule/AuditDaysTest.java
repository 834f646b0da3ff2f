package io.komdir.audit.audits.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, MONTHLY, 2026-02-15",
        "2026-01-15, EVERY_TWO_MONTHS, 2026-03-15",
        "2026-01-15, QUARTERLY, 2026-04-15",
        "2026-01-15, HALF_YEARLY, 2026-07-15",
        "2026-01-31, MONTHLY, 2026-02-28",
        "2028-01-31, MONTHLY, 2028-02-29",
        "2028-01-30, MONTHLY, 2028-02-29",
        "2028-02-29, MONTHLY, 2028-03-29",
        "2027-08-31, HALF_YEARLY, 2028-02-29",
        "2026-08-31, HALF_YEARLY, 2027-02-28",
        "2026-11-30, QUARTERLY, 2027-02-28",
        "2026-12-31, MONTHLY, 2027-01-31",
        "2026-04-30, MONTHLY, 2026-05-30",
    })
    void shouldCountCalendarMonthsFromTheLastAudit(LocalDate audited, Cadence cadence, LocalDate due) {
        assertThat(AuditDays.of(null, List.of(audited)).next(cadence)).contains(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, MONTHLY, 2026-02-28 2026-03-31 2026-04-30 2026-05-31 2026-06-30",
        "2026-01-30, MONTHLY, 2026-02-28 2026-03-30 2026-04-30 2026-05-30",
        "2028-01-30, MONTHLY, 2028-02-29 2028-03-30",
        "2025-11-30, QUARTERLY, 2026-02-28 2026-05-30",
        "2025-08-31, HALF_YEARLY, 2026-02-28 2026-08-31 2027-02-28",
        "2025-12-31, EVERY_TWO_MONTHS, 2026-02-28 2026-04-30 2026-06-30 2026-08-31",
    })
    void shouldNotDriftWhenEachAuditIsDoneOnItsDueDate(LocalDate first, Cadence cadence, String expected) {
        // Given
        List<LocalDate> audits = new ArrayList<>(List.of(first));

        // When
        for (int i = 0; i < expected.split(" ").length; i++) {
            audits.add(AuditDays.of(null, audits).next(cadence).orElseThrow());
        }

        // Then
        assertThat(audits.subList(1, audits.size()))
                .isEqualTo(Stream.of(expected.split(" ")).map(LocalDate::parse).toList());
    }

    @Test
    void shouldCountFromTheNewDayWhenAnAuditWasLate() {
        // Given
        AuditDays late = AuditDays.of(null, List.of(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 3, 4)));

        // When
        var due = late.next(Cadence.MONTHLY);

        // Then
        assertThat(due).contains(LocalDate.of(2026, 4, 4));
    }

    @Test
    void shouldNotMindTheOrderInWhichAuditsBecomeKnown() {
        // Given
        List<LocalDate> days = List.of(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28));

        // When
        AuditDays audits = AuditDays.of(LocalDate.of(2025, 1, 1), days);

        // Then
        assertThat(audits.last()).contains(LocalDate.of(2026, 2, 28));
        assertThat(audits.next(Cadence.MONTHLY)).contains(LocalDate.of(2026, 3, 31));
    }

    @Test
    void shouldCountFromTheStartWhileThereIsNoAudit() {
        assertThat(AuditDays.of(LocalDate.of(2026, 1, 31), List.of()).next(Cadence.MONTHLY))
                .contains(LocalDate.of(2026, 2, 28));
        assertThat(AuditDays.of(LocalDate.of(2026, 1, 31), List.of(LocalDate.of(2026, 2, 28)))
                        .next(Cadence.MONTHLY))
                .contains(LocalDate.of(2026, 3, 31));
        assertThat(AuditDays.of(null, List.of()).next(Cadence.MONTHLY)).isEmpty();
    }
}
