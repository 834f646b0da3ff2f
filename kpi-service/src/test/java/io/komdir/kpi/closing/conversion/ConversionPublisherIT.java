package io.komdir.kpi.closing.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.testing.TestCompany;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SentEvents;
import io.komdir.local.testing.SentEvents.Sent;
import io.komdir.testing.SettableClock;
import io.komdir.testing.events.EventSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class ConversionPublisherIT {
    @Inject
    SettableClock clock;

    @BeforeEach
    void stopTheClock() {
        clock.set("2025-11-28", "12:00", "Europe/Moscow");
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void shouldTellWhatTheDayCountedForEverybodyWithCounts() {
        // Given
        TestCompany company = company("2025-11-05")
                .fact("u17", "leads", "2025-11-05", "50")
                .fact("u17", "deals_won", "2025-11-05", "10")
                .fact("u18", "calls", "2025-11-05", "7");

        // When
        company.close("2025-11-05").statusCode(200);

        // Then
        List<Sent> events = measured(company);
        assertThat(events)
                .extracting(Sent::key)
                .containsExactlyInAnyOrder(
                        company.code() + "/organization",
                        company.code() + "/team:north",
                        company.code() + "/employee:u17");
        assertThat(events).allSatisfy(event -> {
            assertThat(EventSchema.violations(event.type(), event.data())).isEmpty();
            assertThat(event.text("funnel")).isEqualTo("new");
            assertThat(event.text("date")).isEqualTo("2025-11-05");
            assertThat(event.data().get("workingDay").asBoolean()).isTrue();
            assertThat(event.data().at("/stages/0/count").asInt()).isEqualTo(50);
            assertThat(event.data().at("/stages/1/count").asInt()).isEqualTo(10);
            assertThat(event.data().at("/stages/1/conversion").asDouble()).isEqualTo(0.2);
            assertThat(event.data().at("/stages/1/targetConversion").asDouble()).isEqualTo(0.1);
            assertThat(event.data().at("/stages/1/verdict").asText()).isEqualTo("MET");
            assertThat(event.data().get("overallConversion").asDouble()).isEqualTo(0.2);
        });
        assertThat(events)
                .filteredOn(event -> event.text("scope").equals("employee:u17"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.text("team")).isEqualTo("north");
                    assertThat(event.headers()).containsEntry("ce_subject", "employee:u17/new");
                });
    }

    @Test
    void shouldTellTheOrganizationsDayWithoutFactsAndOnADayOff() {
        // Given Saturday
        TestCompany company = company("2025-11-08");

        // When
        company.close("2025-11-08").statusCode(200);

        // Then
        assertThat(measured(company)).singleElement().satisfies(event -> {
            assertThat(EventSchema.violations(event.type(), event.data())).isEmpty();
            assertThat(event.text("scope")).isEqualTo("organization");
            assertThat(event.data().get("workingDay").asBoolean()).isFalse();
            assertThat(event.data().at("/stages/0/count").asInt()).isZero();
            assertThat(event.data().at("/stages/1/conversion").isNull()).isTrue();
            assertThat(event.data().get("overallConversion").isNull()).isTrue();
        });
    }

    @Test
    void shouldTellEachFunnel() {
        // Given
        TestCompany company = company("2025-11-05").funnel("second", "leads", "proposals");

        // When
        company.close("2025-11-05").statusCode(200);

        // Then
        assertThat(measured(company)).extracting(event -> event.text("funnel")).containsExactly("new", "second");
    }

    private static TestCompany company(String startsOn) {
        return TestCompany.startingOn(startsOn)
                .team("north")
                .employee("u17", "north")
                .employee("u18", "north")
                .funnel("new", "leads", "deals_won:0.1");
    }

    private static List<Sent> measured(TestCompany company) {
        return SentEvents.of(company.code(), ConversionPublisher.MEASURED, ConversionPublisher.TOPIC);
    }
}
