package io.komdir.audit.improvement.deviation;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.audit.testing.Deviations;
import io.komdir.audit.testing.TopicReader;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class DeviationConsumerIT {
    @Inject
    MeterRegistry registry;

    private final String organization = "acme-" + UUID.randomUUID();
    private Deviations deviations;

    @BeforeEach
    void connect() {
        deviations = new Deviations();
    }

    @AfterEach
    void disconnect() {
        deviations.close();
    }

    @Test
    void shouldOpenOneDiagnosisWhenTheSameEventComesTwice() {
        // Given
        UUID deviation = UUID.randomUUID();
        ObjectNode event = Deviations.detected(organization, deviation);

        // When
        deviations.send(event);
        deviations.send(event);
        deviations.send(Deviations.resolved(organization, deviation));

        // Then
        awaitResolved();
        JsonPath answer = diagnoses();
        assertThat(answer.getList("items")).hasSize(1);
        assertThat(answer.getString("items[0].metric")).isEqualTo("calls");
        assertThat(answer.getString("items[0].scope")).isEqualTo("team:north");
        assertThat(answer.getString("items[0].status")).isEqualTo("OPEN");
        assertThat(answer.getInt("items[0].target")).isEqualTo(12);
        assertThat(answer.getInt("items[0].actual")).isEqualTo(5);
        assertThat(answer.getList("items[0].deviations")).hasSize(1);
        assertThat(answer.getString("items[0].deviations[0].id")).isEqualTo(deviation.toString());
        assertThat(answer.getString("items[0].deviations[0].event"))
                .isEqualTo(event.get("id").asText());
        assertThat(answer.getList("items[0].checks.code"))
                .containsExactly(
                        "lead-quality",
                        "qualification-criteria",
                        "lead-processing",
                        "communication-tools",
                        "staff-level",
                        "regulations",
                        "motivation-scheme",
                        "scripts");
    }

    @Test
    void shouldJoinTheOpenDiagnosisWhenTheSubjectDeviatesAgain() {
        // Given
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();

        // When
        deviations.send(Deviations.detected(organization, first));
        deviations.send(Deviations.resolved(organization, first));
        deviations.send(Deviations.detected(organization, second));

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() ->
                        assertThat(diagnoses().getList("items[0].deviations")).hasSize(2));
        assertThat(diagnoses().getList("items")).hasSize(1);
    }

    @Test
    void shouldOpenOneDiagnosisForEachStageAndScopeWhenConversionsDeviate() {
        // Given
        UUID first = UUID.randomUUID();
        UUID again = UUID.randomUUID();

        // When
        deviations.send(Deviations.conversion(organization, first, "team:north"));
        deviations.send(Deviations.conversion(organization, UUID.randomUUID(), "team:south"));
        deviations.send(Deviations.conversionResolved(organization, first, "team:north"));
        deviations.send(Deviations.conversion(organization, again, "team:north"));

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(diagnoses().getList("items.deviations.flatten()"))
                        .hasSize(3));
        JsonPath answer = diagnoses();
        assertThat(answer.getList("items.scope")).containsExactlyInAnyOrder("team:north", "team:south");
        String north = "items.find { it.scope == 'team:north' }";
        assertThat(answer.getString(north + ".funnel")).isEqualTo("new");
        assertThat(answer.getString(north + ".stage")).isEqualTo("meeting");
        assertThat(answer.getString(north + ".metric")).isNull();
        assertThat(answer.getDouble(north + ".actual")).isEqualTo(0.2);
        assertThat(answer.getDouble(north + ".target")).isEqualTo(0.4);
        assertThat(answer.getString(north + ".from")).isEqualTo("2026-11-17");
        assertThat(answer.getString(north + ".to")).isEqualTo("2026-11-23");
        assertThat(answer.getString(north + ".status")).isEqualTo("OPEN");
        assertThat(answer.getList(north + ".deviations.id"))
                .containsExactlyInAnyOrder(first.toString(), again.toString());
        assertThat(answer.getList(north + ".deviations.resolvedOn")).containsExactlyInAnyOrder("2026-11-24", null);
        assertThat(answer.getList(north + ".checks")).hasSize(8);
    }

    @Test
    void shouldNoteTheResolutionWhenItArrivesBeforeTheDetection() {
        // Given
        UUID deviation = UUID.randomUUID();

        // When
        deviations.send(Deviations.resolved(organization, deviation));
        deviations.send(Deviations.detected(organization, deviation));

        // Then
        awaitResolved();
        assertThat(diagnoses().getString("items[0].deviations[0].detectedOn")).isEqualTo("2026-11-23");
    }

    @Test
    void shouldPublishThatADiagnosisWasOpenedAsPartOfTheSameChain() {
        // Given
        ObjectNode event = Deviations.detected(organization, UUID.randomUUID());
        try (TopicReader reader = new TopicReader("komdir.audit.diagnoses")) {
            // When
            deviations.send(event);

            // Then
            ConsumerRecord<String, String> opened = reader.firstOf(organization);
            String id = diagnoses().getString("items[0].id");
            assertThat(opened.key()).isEqualTo(organization + "/" + id);
            assertThat(header(opened, "ce_type")).isEqualTo("io.komdir.audit.diagnosis.opened.v1");
            assertThat(header(opened, "ce_source")).isEqualTo("/audit-service");
            assertThat(header(opened, "ce_correlationid"))
                    .isEqualTo(event.get("correlationid").asText());
            assertThat(header(opened, "ce_causationid"))
                    .isEqualTo(event.get("id").asText());
            assertThat(JsonPath.from(opened.value()).getString("diagnosis")).isEqualTo(id);
        }
    }

    @Test
    void shouldPutAnEventAsideWhenItsDataIsBad() {
        // Given
        ObjectNode bad = Deviations.detected(organization, UUID.randomUUID());
        Deviations.data(bad, data -> data.remove("target"));
        UUID good = UUID.randomUUID();
        try (TopicReader dlq = new TopicReader("komdir.kpi.deviations.dlq")) {
            // When
            deviations.send(bad);
            deviations.send(Deviations.detected(organization, good));

            // Then
            ConsumerRecord<String, String> aside = dlq.firstOf(organization);
            assertThat(header(aside, "ce_id")).isEqualTo(bad.get("id").asText());
        }
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(diagnoses().getList("items.deviations.flatten().id"))
                        .isEqualTo(List.of(good.toString())));
    }

    @Test
    void shouldIgnoreAKindThatItDoesNotKnow() {
        // Given
        double before = registry.counter(SupportedKinds.IGNORED).count();
        UUID unknown = UUID.randomUUID();
        ObjectNode detected = Deviations.detected(organization, unknown);
        Deviations.data(detected, data -> data.put("kind", "PACE"));
        ObjectNode resolved = Deviations.resolved(organization, unknown);
        Deviations.data(resolved, data -> data.put("kind", "PACE"));
        UUID existing = UUID.randomUUID();

        // When
        deviations.send(detected);
        deviations.send(resolved);
        deviations.send(Deviations.detected(organization, existing));

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(diagnoses().getList("items.deviations.flatten().id"))
                        .isEqualTo(List.of(existing.toString())));
        assertThat(registry.counter(SupportedKinds.IGNORED).count() - before).isEqualTo(2);
    }

    @Test
    void shouldKeepOrganizationsApartWhenTheirCodesAreTheSame() {
        // Given
        String other = "other-" + UUID.randomUUID();

        // When
        deviations.send(Deviations.detected(organization, UUID.randomUUID()));

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(diagnoses().getList("items")).hasSize(1));
        String id = diagnoses().getString("items[0].id");
        given().auth()
                .oauth2(TestTokens.token(other, "director"))
                .get("/api/v1/diagnoses/" + id)
                .then()
                .statusCode(404);
        assertThat(list(other).getList("items")).isEmpty();
    }

    private void awaitResolved() {
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(diagnoses().getString("items[0].deviations[0].resolvedOn"))
                        .isEqualTo("2026-11-24"));
    }

    private JsonPath diagnoses() {
        return list(organization);
    }

    private static JsonPath list(String organization) {
        return given().auth()
                .oauth2(TestTokens.token(organization, "viewer"))
                .get("/api/v1/diagnoses")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
