package io.komdir.hiring.recruiting.gap;

import static io.komdir.hiring.testing.IncomingTypes.GAP_IDENTIFIED;
import static io.komdir.hiring.testing.IncomingTypes.GAP_WITHDRAWN;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SampleEvents;
import io.komdir.local.testing.SentEvents;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class GapConsumerIT {
    private static final String VACANCIES = "/api/v1/vacancies";
    private static final String TOPIC = "komdir.hiring.vacancies";

    private final String organization = "gaps-" + UUID.randomUUID();
    private final String gap = UUID.randomUUID().toString();
    private SampleEvents events;

    @BeforeEach
    void connect() {
        events = new SampleEvents();
    }

    @AfterEach
    void disconnect() {
        events.close();
    }

    @Test
    void shouldDraftAVacancyWithProfileBandAndNumbersOfTheGap() {
        // Given
        String band = "{\"from\":70000,\"to\":130000,\"effectiveFrom\":\"2026-01-01\",\"source\":\"Survey\"}";
        as("recruiter")
                .contentType("application/json")
                .body(band)
                .put("/api/v1/salary-bands/sales-manager/MIDDLE")
                .then()
                .statusCode(201);

        // When
        ObjectNode told = identified(data -> data.put("people", 2));
        JsonPath vacancy = vacancy();

        // Then
        assertThat(vacancy.getString("status")).isEqualTo("DRAFT");
        assertThat(vacancy.getString("position")).isEqualTo("sales-manager");
        assertThat(vacancy.getString("level")).isEqualTo("MIDDLE");
        assertThat(vacancy.getString("team")).isEqualTo("north");
        assertThat(vacancy.getInt("people")).isEqualTo(2);
        assertThat(vacancy.getString("reason"))
                .startsWith("Этап meeting воронки new: 20 % при цели 40 % (с 2026-11-17 по 2026-11-23)")
                .contains("3 of 4 have sold");
        assertThat(vacancy.getString("expectedResults[0]"))
                .isEqualTo("Конверсия этапа meeting воронки new — 40 %, сейчас 20 %");
        assertThat(vacancy.getList("duties")).hasSize(7);
        assertThat(vacancy.getList("requirements")).hasSize(7);
        assertThat(vacancy.getFloat("offer.from")).isEqualTo(70_000);
        assertThat(vacancy.getFloat("offer.to")).isEqualTo(130_000);
        assertThat(vacancy.getString("origin.gap")).isEqualTo(gap);
        assertThat(vacancy.getFloat("origin.target")).isEqualTo(0.4f);
        assertThat(vacancy.getString("origin.to")).isEqualTo("2026-11-23");
        assertThat(vacancy.getList("completeness.gaps", String.class))
                .contains("channels")
                .doesNotContain("offer");
        SentEvents.Sent drafted = SentEvents.of(organization, "io.komdir.hiring.vacancy.drafted.v1", TOPIC)
                .get(0);
        assertThat(drafted.headers())
                .containsEntry("ce_correlationid", told.get("correlationid").asText())
                .containsEntry("ce_causationid", told.get("id").asText());
    }

    @Test
    void shouldFollowTheGapWhileNobodyHasTouchedTheDraft() {
        // Given
        identified(data -> data.put("people", 2));
        vacancy();

        // When
        identified(data -> data.put("people", 3).put("version", 2).put("level", "SENIOR"));
        identified(data -> data.put("people", 9).put("version", 1));
        identified(data -> data.put("people", 4).put("version", 3).put("actual", 0.1234));

        // Then
        await().atMost(30, SECONDS).until(() -> vacancy().getInt("people") == 4);
        assertThat(vacancy().getString("reason")).contains("12.3 %");
        assertThat(vacancy().getList("notes")).isEmpty();
        assertThat(count()).isEqualTo(1);
        assertThat(SentEvents.all(organization, TOPIC)).hasSize(3);
    }

    @Test
    void shouldOnlyNoteWhatTheGapSaysOnceAPersonHasChangedTheVacancy() {
        // Given
        identified(data -> data.put("people", 2));
        String id = vacancy().getString("id");
        patch(id, "{\"people\":5}");

        // When
        identified(data -> data.put("people", 3).put("version", 2));

        // Then
        await().atMost(30, SECONDS).until(() -> vacancy().getList("notes").size() == 1);
        assertThat(vacancy().getInt("people")).isEqualTo(5);
        assertThat(vacancy().getString("notes[0].code")).isEqualTo("gap-changed");
        assertThat(vacancy().getString("notes[0].text")).contains("sales-manager, MIDDLE, человек: 3");
        assertThat(vacancy().getInt("origin.version")).isEqualTo(2);
    }

    @Test
    void shouldCancelAnUntouchedDraftWhenTheGapIsWithdrawn() {
        // Given
        identified(data -> data.put("people", 2));
        vacancy();

        // When
        withdrawn();

        // Then
        await().atMost(30, SECONDS).until(() -> vacancy().getString("status").equals("CANCELLED"));
        assertThat(vacancy().getString("history[0].reason")).startsWith("Нехватка людей отозвана");
    }

    @Test
    void shouldKeepATouchedVacancyWhenTheGapIsWithdrawn() {
        // Given
        identified(data -> data.put("people", 2));
        patch(vacancy().getString("id"), "{\"people\":5}");

        // When
        withdrawn();

        // Then
        await().atMost(30, SECONDS).until(() -> vacancy().getList("notes").size() == 1);
        assertThat(vacancy().getString("status")).isEqualTo("DRAFT");
        assertThat(vacancy().getString("notes[0].code")).isEqualTo("gap-withdrawn");
    }

    @Test
    void shouldDraftWhatIsKnownWhenNobodyHasDescribedThePosition() {
        // When
        identified(data -> data.put("position", "welder").put("people", 1000));

        // Then
        assertThat(vacancy().getString("position")).isEqualTo("welder");
        assertThat(vacancy().getInt("people")).isEqualTo(100);
        assertThat(vacancy().getList("completeness.gaps", String.class)).contains("duties", "offer");
    }

    @Test
    void shouldGoOnAfterAGapThatIsNotWhole() {
        // When
        identified(data -> data.putNull("target"));
        identified(data -> data.put("people", 1));

        // Then
        assertThat(vacancy().getInt("people")).isEqualTo(1);
    }

    private ObjectNode identified(Consumer<ObjectNode> change) {
        return send(GAP_IDENTIFIED, change);
    }

    private void withdrawn() {
        send(GAP_WITHDRAWN, data -> data.put("version", 2));
    }

    private ObjectNode send(String type, Consumer<ObjectNode> change) {
        ObjectNode event = SampleEvents.event(type, organization, data -> {
            data.put("gap", gap);
            change.accept(data);
        });
        events.send(event);
        return event;
    }

    private JsonPath vacancy() {
        await().atMost(30, SECONDS).until(() -> count() == 1);
        String id = list().getString("items[0].id");
        return as("head").get(VACANCIES + "/" + id).then().extract().jsonPath();
    }

    private int count() {
        return list().getList("items").size();
    }

    private JsonPath list() {
        return as("head").get(VACANCIES).then().statusCode(200).extract().jsonPath();
    }

    private void patch(String id, String body) {
        as("recruiter")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(body)
                .patch(VACANCIES + "/" + id)
                .then()
                .statusCode(200);
    }

    private RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(organization, role));
    }
}
