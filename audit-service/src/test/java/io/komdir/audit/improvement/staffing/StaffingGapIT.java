package io.komdir.audit.improvement.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.audit.testing.Audit;
import io.komdir.audit.testing.TopicReader;
import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class StaffingGapIT {
    private static final String GAPS = "/api/v1/staffing-gaps";

    private final String organization = "acme-" + UUID.randomUUID();
    private final Audit audit = new Audit(organization);

    @Test
    void shouldPublishWhoIsMissingAsTheNextLinkOfTheChain() {
        try (TopicReader diagnoses = new TopicReader("komdir.audit.diagnoses");
                TopicReader gaps = new TopicReader("komdir.audit.staffing-gaps")) {
            // Given
            String diagnosis = audit.open("team:north");

            // When
            audit.askFor(diagnosis, "sales-manager", "MIDDLE", 2)
                    .statusCode(200)
                    .body("staffingGap.position", equalTo("sales-manager"))
                    .body("staffingGap.people", equalTo(2))
                    .body("checks[4].staffing.level", equalTo("MIDDLE"));

            // Then
            ConsumerRecord<String, String> cause =
                    diagnoses.firstOf(organization, 3).get(2);
            ConsumerRecord<String, String> gap = gaps.firstOf(organization);
            assertThat(TopicReader.header(gap, "ce_type")).isEqualTo(StaffingGapEvents.IDENTIFIED);
            assertThat(gap.key()).isEqualTo(organization + "/sales-manager");
            assertThat(TopicReader.header(gap, "ce_causationid")).isEqualTo(TopicReader.header(cause, "ce_id"));
            assertThat(TopicReader.header(gap, "ce_correlationid"))
                    .isEqualTo(TopicReader.header(cause, "ce_correlationid"));
            JsonPath data = JsonPath.from(gap.value());
            assertThat(data.getString("diagnosis")).isEqualTo(diagnosis);
            assertThat(data.getString("team")).isEqualTo("north");
            assertThat(data.getString("evidence")).isEqualTo("juniors only");
            assertThat(data.getInt("version")).isEqualTo(1);
            assertThat(audit.get(GAPS + "/" + data.getString("gap")).getString("status"))
                    .isEqualTo("OPEN");
        }
    }

    @Test
    void shouldPublishTheSameGapAgainWhenItsNumbersChangeAndItsEnd() {
        try (TopicReader reader = new TopicReader("komdir.audit.staffing-gaps")) {
            // Given
            String diagnosis = audit.open("team:north");
            audit.askFor(diagnosis, "sales-manager", "MIDDLE", 2);
            audit.askFor(diagnosis, "sales-manager", "MIDDLE", 2).statusCode(200);
            audit.askFor(diagnosis, "sales-manager", "SENIOR", 1);
            audit.judge(diagnosis, "staff-level", "CAUSE", "4 of 5 juniors").body("staffingGap.version", equalTo(3));

            // When
            audit.judge(diagnosis, "staff-level", "RULED_OUT", "they learned").body("staffingGap", nullValue());

            // Then
            List<JsonPath> published = reader.firstOf(organization, 4).stream()
                    .map(one -> JsonPath.from(one.value()))
                    .toList();
            assertThat(published.stream().map(one -> one.getInt("version"))).containsExactly(1, 2, 3, 4);
            assertThat(published.stream().map(one -> one.getString("gap")))
                    .containsOnly(published.get(0).getString("gap"));
            assertThat(published.get(2).getString("evidence")).isEqualTo("4 of 5 juniors");
            assertThat(audit.get(GAPS + "?status=WITHDRAWN").getList("items")).hasSize(1);
            assertThat(audit.get(GAPS + "?status=OPEN").getList("items")).isEmpty();
        }
    }

    @Test
    void shouldBeginAnotherGapWhenThePositionIsAnother() {
        // Given
        String diagnosis = audit.open("team:north");
        audit.askFor(diagnosis, "sales-manager", "MIDDLE", 2);

        // When
        audit.askFor(diagnosis, "farmer", "JUNIOR", 1);

        // Then
        JsonPath gaps = audit.get(GAPS + "?diagnosis=" + diagnosis);
        assertThat(gaps.getList("items.position")).isEqualTo(List.of("farmer", "sales-manager"));
        assertThat(gaps.getList("items.status")).isEqualTo(List.of("OPEN", "WITHDRAWN"));
        assertThat(audit.get(GAPS + "?position=farmer").getList("items")).hasSize(1);
        JsonPath first = audit.get(GAPS + "?limit=1");
        assertThat(audit.get(GAPS + "?limit=1&cursor=" + first.getString("nextCursor"))
                        .getList("items.position"))
                .isEqualTo(List.of("sales-manager"));
    }

    @Test
    void shouldHaveNoGapWhileTheCauseNamesNoPeopleUntilItDoes() {
        String diagnosis = audit.open("team:north");
        audit.judge(diagnosis, "staff-level", "CAUSE", "juniors only").body("staffingGap", nullValue());
        assertThat(audit.get(GAPS).getList("items")).isEmpty();

        audit.askFor(diagnosis, "sales-manager", "MIDDLE", 2);
        assertThat(audit.get(GAPS).getList("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "staff-level, 'RULED_OUT', '{\"position\":\"farmer\",\"level\":\"JUNIOR\",\"people\":1}', 422, staffing",
        "regulations, 'CAUSE', '{\"position\":\"farmer\",\"level\":\"JUNIOR\",\"people\":1}', 422, staffing",
        "staff-level, 'CAUSE', '{\"level\":\"JUNIOR\",\"people\":1}', 422, staffing.position",
        "staff-level, 'CAUSE', '{\"position\":\"a/b\",\"level\":\"JUNIOR\",\"people\":1}', 422, staffing.position",
        "staff-level, 'CAUSE', '{\"position\":\"farmer\",\"people\":1}', 422, staffing.level",
        "staff-level, 'CAUSE', '{\"position\":\"farmer\",\"level\":\"CHIEF\",\"people\":1}', 400, staffing.level",
        "staff-level, 'CAUSE', '{\"position\":\"farmer\",\"level\":\"JUNIOR\"}', 422, staffing.people",
        "staff-level, 'CAUSE', '{\"position\":\"farmer\",\"level\":\"JUNIOR\",\"people\":0}', 422, staffing.people",
        "staff-level, 'CAUSE', '{\"position\":\"farmer\",\"level\":\"JUNIOR\",\"people\":1001}', 422, staffing.people",
    })
    void shouldNameTheFieldWhenThePeopleAskedForAreBad(
            String check, String verdict, String staffing, int status, String field) {
        String diagnosis = audit.open("team:north");

        audit.put(
                        diagnosis,
                        check,
                        "{\"verdict\":\"" + verdict + "\",\"evidence\":\"x\",\"staffing\":" + staffing + "}")
                .statusCode(status)
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo(field));
        assertThat(audit.diagnosis(diagnosis).getInt("version")).isEqualTo(1);
    }

    @Test
    void shouldTakeAThousandPeople() {
        audit.askFor(audit.open("team:north"), "farmer", "JUNIOR", 1000).statusCode(200);
    }

    @Test
    void shouldShowAGapToItsOwnOrganizationOnly() {
        audit.askFor(audit.open("team:north"), "farmer", "JUNIOR", 1);
        String gap = audit.get(GAPS).getString("items[0].id");
        Audit other = new Audit("other-" + UUID.randomUUID());

        other.as("director").get(GAPS + "/" + gap).then().statusCode(404);
        audit.as("crm").get(GAPS).then().statusCode(403);
        audit.as("viewer").get(GAPS + "/" + gap).then().statusCode(200);
    }
}
