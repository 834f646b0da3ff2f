package io.komdir.hiring.recruiting.vacancy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.hiring.testing.Search;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SentEvents;
import io.komdir.platform.restore.StateRestore;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class OverdueVacancySchedulerIT {
    @Inject
    OverdueVacancyScheduler teller;

    @Inject
    SettableClock clock;

    @Inject
    StateRestore restore;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-24, 2026-11-23, 2026-11-24",
        "2026-11-30, 2027-02-27, 2027-02-28",
        "2027-11-30, 2028-02-28, 2028-02-29"
    })
    void shouldTellOnTheDayThreeCalendarMonthsAfterTheOpening(String opened, String before, String day) {
        // Given
        at(opened);
        Search search = new Search(1);
        at(before);
        teller.publishOverdue();
        assertThat(told(search)).isEmpty();

        // When
        at(day);
        teller.publishOverdue();

        // Then
        assertThat(told(search))
                .singleElement()
                .satisfies(event -> assertThat(event.text("deadline")).isEqualTo(day));
    }

    @Test
    void shouldTellOnceAlsoAfterADowntime() {
        // Given
        at("2026-01-10");
        Search search = new Search(1);
        at("2026-09-01");

        // When
        teller.publishOverdue();
        teller.publishOverdue();
        at("2026-09-02");
        teller.publishOverdue();

        // Then
        assertThat(told(search)).hasSize(1);
        assertThat(search.get("viewer", "").extract().<String>path("overdueToldOn"))
                .isEqualTo("2026-09-01");
    }

    @Test
    void shouldTellNothingOfAVacancyOnHoldUntilItIsOpenAgain() {
        // Given
        at("2026-01-10");
        Search search = new Search(1);
        search.step("hold", "{}").statusCode(200);
        at("2026-09-01");
        teller.publishOverdue();
        search.get("viewer", "").body("overdueToldOn", nullValue());

        // When
        search.step("open", "{}").statusCode(200);
        teller.publishOverdue();

        // Then
        assertThat(told(search)).hasSize(1);
    }

    @Test
    void shouldWaitUntilWhatWasToldBeforeIsRead() {
        // Given
        at("2026-01-10");
        Search search = new Search(1);
        at("2026-09-01");
        await().atMost(30, SECONDS).until(restore::completed);

        // When
        teller.publishOverdueOnceRestored();

        // Then
        assertThat(told(search)).hasSize(1);
    }

    private void at(String day) {
        clock.set(Instant.parse(day + "T09:00:00Z"));
    }

    private static List<SentEvents.Sent> told(Search search) {
        return SentEvents.of(search.organization, VacancyEvents.OVERDUE, "komdir.hiring.vacancies");
    }
}
