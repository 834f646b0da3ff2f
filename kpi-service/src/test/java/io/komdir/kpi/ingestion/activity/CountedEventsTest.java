package io.komdir.kpi.ingestion.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.ingestion.ParsedRows;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushFormat;
import io.komdir.kpi.ingestion.PushKind;
import io.komdir.kpi.ingestion.PushMode;
import io.komdir.kpi.ingestion.RejectedRow;
import io.komdir.kpi.ingestion.push.EventDeduplication;
import io.komdir.kpi.ingestion.push.RejectedRows;
import io.komdir.kpi.shared.fact.FactChange;
import io.komdir.platform.ids.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CountedEventsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 9);
    private static final int MANY = 100_000;

    private final List<Activity> events = List.of(
            event(1, "a", "u1", "calls", 1), event(2, "b", "u1", "proposals", 2), event(3, "c", "u1", "calls", 3));

    @Test
    void shouldAddUpByFact() {
        // When
        CountedEvents counted = new CountedEvents(events, ZONE);

        // Then
        assertThat(counted.amounts())
                .containsOnly(
                        Map.entry(fact("u1", "calls"), new CountedFact.Amount(BigDecimal.valueOf(4), 2)),
                        Map.entry(fact("u1", "proposals"), new CountedFact.Amount(BigDecimal.valueOf(2), 1)));
    }

    @Test
    void shouldRefuseTheEventsOfAFactThatWasSet() {
        // Given
        RejectedRows rejectedRows = rejectedRows(events.size());
        EventDeduplication<Activity> deduplication = deduplication(events, rejectedRows);
        CountedEvents counted = new CountedEvents(deduplication.accepted(), ZONE);

        // When
        counted.refuse(set("u1", "calls"));
        List<Activity> forgotten = counted.settle(deduplication);

        // Then
        assertThat(forgotten).extracting(Activity::id).containsExactly("a", "c");
        assertThat(deduplication.accepted()).extracting(Activity::id).containsExactly("b");
        assertThat(rejectedRows.rows()).extracting(RejectedRow::number).containsExactly(1, 3);
        assertThat(rejectedRows.rows()).extracting(row -> row.reason().code()).containsOnly("mixed-granularity");
    }

    /** A pass over all events for each refused fact would take minutes. */
    @Test
    @Timeout(20)
    void shouldStayLinearWhenEveryEventHitsAnotherSetFact() {
        // Given
        List<Activity> many = IntStream.range(0, MANY)
                .mapToObj(i -> event(i + 1, "a" + i, "u" + i, "calls", 1))
                .toList();
        RejectedRows rejectedRows = rejectedRows(MANY);
        EventDeduplication<Activity> deduplication = deduplication(many, rejectedRows);
        CountedEvents counted = new CountedEvents(deduplication.accepted(), ZONE);

        // When
        many.forEach(event -> counted.refuse(set(event.employee(), "calls")));
        List<Activity> forgotten = counted.settle(deduplication);

        // Then
        assertThat(forgotten).hasSize(MANY);
        assertThat(deduplication.accepted()).isEmpty();
        assertThat(rejectedRows.rows()).hasSize(MANY);
    }

    private static EventDeduplication<Activity> deduplication(List<Activity> events, RejectedRows rejectedRows) {
        EventDeduplication<Activity> deduplication = new EventDeduplication<>(events, rejectedRows);
        deduplication.remember(
                all -> all.stream().map(Activity::id).collect(Collectors.toSet()), ids -> new HashMap<>());
        return deduplication;
    }

    private static RejectedRows rejectedRows(int received) {
        Push push = new Push(
                Ids.next(),
                PushKind.ACTIVITIES,
                PushFormat.JSON,
                PushMode.PARTIAL,
                "crm",
                "amo",
                "token amo",
                Instant.EPOCH);
        return new RejectedRows(push, new ParsedRows<Activity>(received, List.of(), List.of()));
    }

    private static Activity event(int number, String id, String employee, String metric, int value) {
        Instant noon = DAY.atTime(12, 0).atZone(ZONE).toInstant();
        return new Activity(number, id, employee, metric, noon, BigDecimal.valueOf(value), "", null, null);
    }

    private static CountedFact fact(String employee, String metric) {
        return new CountedFact(DAY, employee, metric, "");
    }

    private static FactChange set(String employee, String metric) {
        return new FactChange(
                DAY, employee, metric, "", false, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
    }
}
