package io.komdir.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestServers;
import io.komdir.local.testing.TestTokens;
import io.komdir.platform.retention.RetentionJob;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class IdempotencyIT {
    private final String key = UUID.randomUUID().toString();
    private Jdbi everything;

    @Inject
    RetentionJob job;

    @BeforeEach
    void connect() {
        everything = Jdbi.create(TestServers.superuserDataSource());
        execute("DELETE FROM idempotency_key");
    }

    @Test
    void shouldGiveTheFirstAnswerWhenTheRequestIsRepeated() {
        // Given
        Response first = create(key, "a");
        int calls = NoteResource.CALLS.get();

        // When
        Response second = create('"' + key + '"', "a");

        // Then
        first.then().statusCode(201);
        second.then().statusCode(201).header("Location", first.header("Location"));
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(NoteResource.CALLS.get()).isEqualTo(calls);
    }

    @Test
    void shouldRefuseWhenTheKeyWasUsedForAnotherBody() {
        // Given
        create(key, "a").then().statusCode(201);

        // When
        Response second = create(key, "b");

        // Then
        second.then().statusCode(422).body("type", equalTo("urn:komdir:problem:idempotency-key-reused"));
    }

    @Test
    void shouldRepeatTheErrorWhenTheFirstAnswerWasOne() {
        // Given
        Response first = create(key, "conflict");
        int calls = NoteResource.CALLS.get();

        // When
        Response second = create(key, "conflict");

        // Then
        assertThat(first.statusCode()).isEqualTo(409);
        second.then().statusCode(409).contentType("application/problem+json");
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
        assertThat(NoteResource.CALLS.get()).isEqualTo(calls);
    }

    @Test
    void shouldTryAgainWhenTheFirstFailedThroughOurFault() {
        // Given
        create(key, "broken").then().statusCode(500);
        int calls = NoteResource.CALLS.get();

        // When
        Response second = create(key, "broken");

        // Then
        assertThat(second.statusCode()).isEqualTo(500);
        assertThat(NoteResource.CALLS.get()).isEqualTo(calls + 1);
    }

    @Test
    void shouldRefuseWhileTheFirstIsInFlight() {
        // Given
        create(key, "a");
        execute("UPDATE idempotency_key SET answer = NULL");

        // When
        Response second = create(key, "a");

        // Then
        second.then().statusCode(409).body("type", equalTo("urn:komdir:problem:idempotency-key-in-flight"));
        assertThat(Integer.parseInt(second.header("Retry-After"))).isBetween(1, 60);
    }

    @Test
    void shouldRunAgainWhenTheHolderIsGone() {
        // Given
        create(key, "a");
        execute("UPDATE idempotency_key SET answer = NULL, locked_until = now() - interval '1 second'");

        // When
        Response second = create(key, "a");

        // Then
        second.then().statusCode(201);
    }

    @Test
    void shouldBeNewWhenADayHasPassed() {
        // Given
        String first = create(key, "a").jsonPath().getString("id");
        execute("UPDATE idempotency_key SET created_at = now() - interval '24 hours 1 second'");

        // When
        String second = create(key, "b").jsonPath().getString("id");

        // Then
        assertThat(second).isNotNull().isNotEqualTo(first);
    }

    @Test
    void shouldKeepCallersApartWhenTheyUseTheSameKey() {
        // Given
        String mine = create(key, "a").jsonPath().getString("id");

        // When
        String others = create(TestTokens.token("other", "director"), key, "a")
                .jsonPath()
                .getString("id");
        String colleagues = create(TestTokens.tokenFor("colleague", "acme", "director"), key, "a")
                .jsonPath()
                .getString("id");

        // Then
        assertThat(others).isNotNull().isNotEqualTo(mine);
        String inAnotherRole =
                create(TestTokens.token("acme", "head"), key, "a").jsonPath().getString("id");
        assertThat(colleagues).isNotNull().isNotEqualTo(mine).isNotEqualTo(others);
        assertThat(inAnotherRole).isNotNull().isNotEqualTo(mine);
    }

    @Test
    void shouldKeepTheAnswerUnreadableWhenItIsStored() {
        // Given
        String id = create(key, "a").jsonPath().getString("id");

        // When
        byte[] stored = everything.withHandle(handle -> handle.createQuery("SELECT answer FROM idempotency_key")
                .mapTo(byte[].class)
                .one());

        // Then
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(id);
    }

    @Test
    void shouldNameTheHeaderWhenTheKeyIsTooLong() {
        create("k".repeat(255), "a").then().statusCode(201);
        create("k".repeat(256), "a").then().statusCode(400).body("violations.field", hasItem("Idempotency-Key"));
        create("\"\"", "a").then().statusCode(400);
    }

    @Test
    void shouldDeleteOnlyWhatIsOverWhenItIsPurged() {
        // Given
        create(key, "a");
        create(key + "-young", "a");
        execute(
                "UPDATE idempotency_key SET created_at = now() - interval '25 hours' WHERE ctid = (SELECT min(ctid) FROM idempotency_key)");

        // When
        job.purge();

        // Then
        int left = everything.withHandle(handle -> handle.createQuery("SELECT count(*) FROM idempotency_key")
                .mapTo(Integer.class)
                .one());
        assertThat(left).isEqualTo(1);
    }

    private static Response create(String key, String title) {
        return create(TestTokens.token("acme", "director"), key, title);
    }

    private static Response create(String token, String key, String title) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"title\":\"" + title + "\"}")
                .post("/api/v1/notes");
    }

    private void execute(String sql) {
        everything.useHandle(handle -> handle.execute(sql));
    }
}
