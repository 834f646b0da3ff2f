package io.komdir.kpi.reference.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.komdir.kpi.testing.Tenant;
import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class CalendarResourceIT {
    private static final String PATH = "/api/v1/calendar";

    @Test
    void shouldTellWhyADayIsOffInTheReadersLanguage() {
        // Given
        Tenant tenant = Tenant.created();

        // When
        var english = tenant.as("viewer").get(PATH + "?from=2026-01-07&to=2026-01-12");
        var russian = tenant.as("viewer").header("Accept-Language", "ru").get(PATH + "?from=2026-01-07&to=2026-01-12");

        // Then
        english.then()
                .statusCode(200)
                .body("items.date[0]", equalTo("2026-01-07"))
                .body("items.working", equalTo(List.of(false, false, false, false, false, true)))
                .body("items.reason[0]", equalTo("Orthodox Christmas"))
                .body("items.reason[2]", equalTo("Day off moved from 2026-01-03"))
                .body("items.reason[3]", equalTo("Not in the working week"))
                .body("items.reason[5]", equalTo(null))
                .body("nextCursor", equalTo(""));
        russian.then()
                .body("items.reason[0]", equalTo("Рождество Христово"))
                .body("items.reason[2]", equalTo("Выходной, перенесённый с 2026-01-03"));
    }

    @ParameterizedTest
    @CsvSource({"2024,248", "2025,247", "2026,247", "2027,247"})
    void shouldCountTheWorkingDaysOfAYear(int year, int expected) {
        // Given
        Tenant tenant = Tenant.created();

        // When
        var answer = tenant.as("viewer").get(PATH + "?from=" + year + "-01-01&to=" + year + "-12-31");

        // Then
        assertThat(answer.jsonPath().getList("items.working", Boolean.class))
                .filteredOn(working -> working)
                .hasSize(expected);
    }

    @Test
    void shouldKnowTheHolidaysOfAnotherCountry() {
        // Given
        Tenant tenant = Tenant.created();
        tenant.director()
                .body("{\"name\":\"A\",\"country\":\"DE\"}")
                .put("/api/v1/organization")
                .then()
                .statusCode(200);

        // When
        var answer = tenant.as("viewer").get(PATH + "?from=2026-12-25&to=2026-12-25");

        // Then
        answer.then().body("items[0].working", equalTo(false)).body("items[0].reason", equalTo("1st Christmas day"));
    }

    @Test
    void shouldFollowTheOrganizationsWordUntilItIsTakenBack() {
        // Given
        Tenant tenant = Tenant.created();
        String span = PATH + "?from=2026-11-21&to=2026-11-23";
        String before = tenant.director().get(span).header("ETag");

        // When
        var put = tenant.director()
                .body("[{\"date\":\"2026-11-21\",\"working\":true,\"reason\":\"Stocktaking\"},"
                        + "{\"date\":\"2026-11-23\",\"working\":false}]")
                .put(PATH + "/days");

        // Then
        put.then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("received", equalTo(2))
                .body("changed", equalTo(2));
        tenant.director()
                .header("If-None-Match", before)
                .get(span)
                .then()
                .statusCode(200)
                .body("items.working", equalTo(List.of(true, false, false)))
                .body("items[0].reason", equalTo("Stocktaking"));
        tenant.director().get(PATH + "/days").then().body("items", hasSize(2));

        tenant.director()
                .body("[{\"date\":\"2026-11-21\",\"working\":null},{\"date\":\"2026-11-22\"}]")
                .put(PATH + "/days")
                .then()
                .body("changed", equalTo(1));
        tenant.director().get(span).then().body("items.working", equalTo(List.of(false, false, false)));
    }

    @Test
    void shouldChangeNothingWhenPutIsReplayed() {
        // Given
        Tenant tenant = Tenant.created();
        String body = "[{\"date\":\"2026-11-21\",\"working\":true,\"reason\":\"Stocktaking\"}]";
        String tag = tenant.director().body(body).put(PATH + "/days").header("ETag");

        // When
        var replay = tenant.director().body(body).put(PATH + "/days");

        // Then
        replay.then()
                .statusCode(200)
                .header("ETag", equalTo(tag))
                .body("revision", equalTo(2))
                .body("changed", equalTo(0));
        tenant.director().get(PATH + "/days").then().header("ETag", equalTo(tag));
    }

    @Test
    void shouldRefuseAStaleTag() {
        // Given
        Tenant tenant = Tenant.created();
        String stale = tenant.director().get(PATH + "/days").header("ETag");
        tenant.director()
                .header("If-Match", stale)
                .body("[{\"date\":\"2026-11-21\",\"working\":true}]")
                .put(PATH + "/days")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(stale)));

        // When
        var answer = tenant.director()
                .header("If-Match", stale)
                .body("[{\"date\":\"2026-11-22\",\"working\":true}]")
                .put(PATH + "/days");

        // Then
        answer.then().statusCode(412);
        tenant.director().get(PATH + "/days").then().body("items", hasSize(1));
    }

    @Test
    void shouldAnswerNotModifiedUntilSomethingChanges() {
        // Given
        Tenant tenant = Tenant.created();
        String span = PATH + "?from=2026-11-21&to=2026-11-23";
        String tag = tenant.director().get(span).header("ETag");

        // When
        var answer = tenant.director().header("If-None-Match", tag).get(span);

        // Then
        answer.then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?from=2026-01-01",
                "?from=2026-01-01&to=2025-12-31",
                "?from=2024-01-01&to=2027-01-01",
                "?from=1999-12-31&to=2000-01-01",
                "?from=2100-12-31&to=2101-01-01",
                "?from=2026-02-30&to=2026-03-01",
                "?from=today&to=2026-03-01",
            })
    void shouldRefuseASpanThatMakesNoSense(String query) {
        // When
        var answer = Tenant.created().director().get(PATH + query);

        // Then
        answer.then().statusCode(400).body("type", equalTo("urn:komdir:problem:bad-parameter"));
    }

    @Test
    void shouldShowTheLongestSpan() {
        // When
        var answer = Tenant.created().director().get(PATH + "?from=2024-01-01&to=2026-12-31");

        // Then
        answer.then().statusCode(200).body("items", hasSize(1096));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] |  | size",
                "[null] | [0] | required",
                "[{'working':true}] | [0].date | required",
                "[{'date':'1999-12-31','working':true}] | [0].date | range",
                "[{'date':'2101-01-01','working':true}] | [0].date | range",
                "[{'date':'2026-11-21','working':true},{'date':'2026-11-21','working':false}] | [1].date | duplicate",
            })
    void shouldNameTheFieldWhenARuleIsBroken(String body, String field, String code) {
        // Given
        Tenant tenant = Tenant.created();

        // When
        var answer = tenant.director().body(body.replace('\'', '"')).put(PATH + "/days");

        // Then
        answer.then()
                .statusCode(422)
                .body("violations.field", hasItem(field == null ? "" : field))
                .body("violations.code", hasItem(code));
        tenant.director().get(PATH + "/days").then().body("items", hasSize(0));
    }

    @Test
    void shouldRefuseTooManyDaysButNotTheMost() {
        // Given
        Tenant tenant = Tenant.created();

        // When
        var most = tenant.director().body(days(1000)).put(PATH + "/days");
        var over = tenant.director().body(days(1001)).put(PATH + "/days");

        // Then
        most.then().statusCode(200).body("changed", equalTo(1000));
        over.then().statusCode(413).body("limit", equalTo(1000));
    }

    @Test
    void shouldHoldRolesAndOrganizationsApart() {
        // Given
        Tenant tenant = Tenant.created();
        Tenant other = Tenant.created();
        String body = "[{\"date\":\"2026-11-23\",\"working\":false}]";
        tenant.director().body(body).put(PATH + "/days").then().statusCode(200);

        // When
        var byHead = tenant.as("head").body(body).put(PATH + "/days");
        var byOther = other.director().get(PATH + "?from=2026-11-23&to=2026-11-23");

        // Then
        byHead.then().statusCode(403);
        byOther.then().body("items[0].working", equalTo(true));
    }

    private static List<Map<String, Object>> days(int count) {
        LocalDate first = LocalDate.of(2030, 1, 1);
        return IntStream.range(0, count)
                .mapToObj(i -> Map.<String, Object>of("date", first.plusDays(i).toString(), "working", false))
                .toList();
    }
}
