package io.komdir.kpi.closing.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.komdir.kpi.testing.TestCompany;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SentEvents;
import io.komdir.testing.SettableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The largest push that is taken, all of it for days that are closed. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class ManyCorrectionsIT {
    private static final Logger LOG = Logger.getLogger(ManyCorrectionsIT.class);
    private static final LocalDate FIRST = LocalDate.of(2025, 10, 1);
    private static final int DAYS = 40;
    private static final int PEOPLE = 25;
    private static final List<String> METRICS = List.of(
            "impressions",
            "clicks",
            "leads",
            "qualified_leads",
            "calls",
            "conversations",
            "key_meetings_held",
            "proposals",
            "deals_won",
            "first_response_minutes");

    @Inject
    SettableClock clock;

    @Inject
    MeterRegistry meters;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void shouldTellEachCorrectionOnceWhenTenThousandRowsComeLate() {
        // Given
        clock.set("2025-11-20", "12:00", "Europe/Moscow");
        TestCompany company = TestCompany.startingOn(FIRST.toString()).team("north");
        IntStream.range(0, PEOPLE).forEach(person -> company.employee("u" + person, "north"));
        double closedBefore = meters.counter("komdir.days.closed", "by", "hand").count();
        double correctedBefore = meters.counter("komdir.days.corrections").count();
        Instant start = Instant.now();
        company.close(FIRST.plusDays(DAYS / 2).toString()).statusCode(200);
        company.close(FIRST.plusDays(DAYS - 1L).toString()).statusCode(200);
        LOG.infof("%d days closed in %d ms", DAYS, ms(start));
        start = Instant.now();

        // When
        company.as("crm")
                .body("{\"source\":\"crm\",\"rows\":[" + rows().collect(Collectors.joining(",")) + "]}")
                .post("/api/v1/daily-activity")
                .then()
                .statusCode(200)
                .body("changed", equalTo(PEOPLE * DAYS * METRICS.size()));
        LOG.infof("%d rows corrected in %d ms", PEOPLE * DAYS * METRICS.size(), ms(start));

        // Then
        List<String> corrected = SentEvents.of(company.code(), DayCorrected.TYPE, DayEvents.TOPIC).stream()
                .map(event -> event.key() + " " + event.text("date") + " " + event.text("metric"))
                .toList();
        assertThat(corrected).hasSize(PEOPLE * DAYS * METRICS.size()).doesNotHaveDuplicates();
        assertThat(meters.counter("komdir.days.closed", "by", "hand").count() - closedBefore)
                .isEqualTo(DAYS);
        assertThat(meters.counter("komdir.days.corrections").count() - correctedBefore)
                .isEqualTo(corrected.size());
    }

    private static long ms(Instant start) {
        return Duration.between(start, Instant.now()).toMillis();
    }

    private static Stream<String> rows() {
        return IntStream.range(0, PEOPLE)
                .boxed()
                .flatMap(person -> IntStream.range(0, DAYS)
                        .mapToObj(FIRST::plusDays)
                        .flatMap(date -> METRICS.stream()
                                .map(metric -> "{\"employee\":\"u%d\",\"date\":\"%s\",\"metric\":\"%s\",\"value\":7}"
                                        .formatted(person, date, metric))));
    }
}
