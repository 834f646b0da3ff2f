package io.komdir.audit.audits.auditor;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.audit.testing.KpiEvents;
import io.komdir.audit.testing.Organization;
import io.komdir.directory.People;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class RankingIT {
    private static final String PATH = "/api/v1/auditors";

    @Inject
    AuditorEligibility auditors;

    @Inject
    People people;

    @Inject
    OrganizationScope scope;

    private final Organization organization = Organization.unknown();

    @Test
    void shouldPutTheNicheBeforeAllOtherPointsTogether() {
        // Given
        put("all-but-niche", "['Doors']", "['Custom']", "['Families']", 5000);
        put("niche-only", "['КУХНИ  ']", "[]", "[]", 0);
        put("product", "[]", "['custom']", "[]", 0);
        put("audience-and-audits", "[]", "[]", "[' families']", 5000);
        put("audits", "[]", "[]", "[]", 11);
        put("more-audits", "[]", "[]", "[]", 12);
        put("b-newcomer", "[]", "[]", "[]", 0);
        put("a-newcomer", "[]", "[]", "[]", 0);

        // When
        Response answer = rank(Map.of("niche", " кухни", "product", "CUSTOM", "audience", "Families"));

        // Then
        answer.then()
                .statusCode(200)
                .body(
                        "items.code",
                        contains(
                                "niche-only",
                                "all-but-niche",
                                "product",
                                "audience-and-audits",
                                "more-audits",
                                "audits",
                                "a-newcomer",
                                "b-newcomer"))
                .body("items.points", contains(100, 70, 40, 30, 10, 10, 0, 0))
                .body("items.place", contains(1, 2, 3, 4, 5, 6, 7, 7))
                .body("items[1].reasons.code", contains("product", "audience", "audits-done"))
                .body("items[1].reasons.points", contains(40, 20, 10))
                .body("items[0].reasons[0].text", equalTo("Experience in the niche: КУХНИ"))
                .body("items[7].reasons", empty())
                .body("onboardingNeeded", equalTo(false))
                .body("onboarding", nullValue())
                .body("notEligible", empty());
    }

    @Test
    void shouldGiveReasonsInTheReadersLanguageAndRankByAuditsWhenNothingIsAsked() {
        // Given
        put("vera", "['Doors']", "[]", "[]", 3);
        put("oleg", "[]", "[]", "[]", 4);

        // When
        Response answer = organization
                .as("viewer")
                .header("Accept-Language", "ru")
                .queryParam("niche", " ")
                .get(PATH + "/ranking");

        // Then
        answer.then()
                .body("items.code", contains("oleg", "vera"))
                .body("items[0].reasons[0].text", containsString("Проведено аудитов: 4"))
                .body("onboardingNeeded", equalTo(false));
        organization
                .as("viewer")
                .header("Accept-Language", "ru")
                .header("If-None-Match", answer.header("ETag"))
                .queryParam("niche", " ")
                .get(PATH + "/ranking")
                .then()
                .statusCode(304);
    }

    @Test
    void shouldAskForOnboardingWhenTheNicheIsNewToAll() {
        // Given
        put("vera", "['Doors']", "['Custom']", "[]", 3);

        // When
        Response answer = rank(Map.of("niche", "Kitchens", "product", "Custom"));

        // Then
        answer.then()
                .body("items.code", contains("vera"))
                .body("onboardingNeeded", equalTo(true))
                .body("onboarding.niche", equalTo("Kitchens"))
                .body("onboarding.steps", hasSize(8))
                .body("onboarding.steps.position", contains(1, 2, 3, 4, 5, 6, 7, 8))
                .body("onboarding.steps[0].code", equalTo("business-processes"))
                .body("onboarding.steps[0].by", equalTo("ORGANIZATION"))
                .body("onboarding.steps[5].title", equalTo("Answer openly"))
                .body("onboarding.steps[6].by", equalTo("AUDITOR"));
        organization
                .as("viewer")
                .header("Accept-Language", "ru")
                .get(PATH + "/ranking?niche=Kitchens")
                .then()
                .body("onboarding.steps[5].title", equalTo("Отвечать открыто"));
        assertThat(onboarding(" doors ", null)).isFalse();
        assertThat(onboarding("Kitchens", "organization")).isTrue();
        assertThat(onboarding(null, "organization")).isFalse();
        assertThat(onboarding("  ", "organization")).isFalse();
    }

    @Test
    void shouldSetApartWhoHeadsTheAuditedTeam() {
        // Given
        people();
        put("lead", "['Kitchens']", "[]", "[]", 50);
        put("outsider", "[]", "[]", "[]", 1);
        putAs("ghost", "chief");

        // When
        Response ofTeam = rank(Map.of("niche", "Kitchens", "scope", "team:north"));

        // Then
        ofTeam.then()
                .body("items.code", contains("outsider"))
                .body("notEligible.code", contains("ghost", "lead"))
                .body("notEligible.reason.code", contains("heads-team", "heads-team"))
                .body("notEligible[0].reason.text", equalTo("heads the audited team, or a team above or below it"))
                .body("onboardingNeeded", equalTo(true));
        rank(Map.of("niche", "Kitchens", "scope", "organization"))
                .then()
                .body("items.code", contains("outsider"))
                .body("notEligible.code", contains("ghost", "lead"))
                .body("onboardingNeeded", equalTo(true));
        rank(Map.of("niche", "Kitchens", "scope", "employee:lead"))
                .then()
                .body("notEligible.code", contains("ghost", "lead"))
                .body("notEligible.reason.code", contains("heads-team", "is-audited"));
        rank(Map.of("niche", "Kitchens")).then().body("items.code", hasSize(3)).body("notEligible", empty());
        rank(Map.of("scope", "team:north", "limit", "1"))
                .then()
                .body("items", hasSize(1))
                .body("notEligible", hasSize(1));
    }

    @Test
    void shouldRefuseAnAuditorWhoIsNotIndependent() {
        // Given
        people();
        put("lead", "[]", "[]", "[]", 0);
        put("outsider", "[]", "[]", "[]", 0);
        putAs("ghost", "chief");

        // Then
        refused("lead", "team:north", "heads-team");
        refused("lead", "employee:u17", "heads-team");
        refused("lead", "employee:lead", "is-audited");
        refused("ghost", "team:north", "heads-team");
        refused("ghost", "organization", "heads-team");
        refused("lead", "organization", "heads-team");
        refused("lead", "team:sales", "heads-team");
        assertThatCode(() -> scope.run(organization.code(), () -> auditors.requireScope("team:north")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> scope.run(organization.code(), () -> auditors.requireScope("team:nrth")))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.field()).isEqualTo("scope")));
        assertThatCode(() -> require("outsider", "team:north")).doesNotThrowAnyException();
        assertThatThrownBy(() -> require("nobody", "team:north"))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.violations()).singleElement().satisfies(violation -> {
                            assertThat(violation.field()).isEqualTo("auditor");
                            assertThat(violation.code()).isEqualTo("unknown-auditor");
                        }));
    }

    @ParameterizedTest
    @CsvSource({
        "scope, planet:mars",
        "scope, team:",
        "limit, 0",
        "limit, 101",
        "limit, many",
    })
    void shouldNameAParameterThatIsBad(String parameter, String value) {
        rank(Map.of(parameter, value)).then().statusCode(400).body("violations[0].field", equalTo(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"niche", "product", "audience"})
    void shouldTakeTextsUpToTheirLimitAndNotOnePast(String parameter) {
        rank(Map.of(parameter, "n".repeat(100))).then().statusCode(200);
        rank(Map.of(parameter, "n".repeat(101))).then().statusCode(400).body("violations[0].field", equalTo(parameter));
        rank(Map.of(parameter, "a\0b")).then().statusCode(not(equalTo(500)));
    }

    @Test
    void shouldTakeTheGreatestLimit() {
        rank(Map.of("limit", "100")).then().statusCode(200);
    }

    /** chief heads sales, lead heads north below it, u17 works there. */
    private void people() {
        String code = organization.code();
        try (KpiEvents events = new KpiEvents()) {
            events.send(KpiEvents.employee(code, "chief", null, 1));
            events.send(KpiEvents.employee(code, "lead", "north", 2));
            events.send(KpiEvents.employee(code, "u17", "north", 3));
            events.send(KpiEvents.team(code, "sales", "chief", null, 4));
            events.send(KpiEvents.team(code, "north", "lead", "sales", 5));
        }
        await().atMost(30, SECONDS)
                .until(() -> scope.call(
                        code,
                        () -> people.headsOf("employee:u17").size() == 2
                                && people.headsOf("employee:lead").size() == 2
                                && people.employee("chief").isPresent()));
    }

    private void refused(String auditor, String of, String reason) {
        assertThatThrownBy(() -> require(auditor, of)).isInstanceOfSatisfying(ConflictException.class, e -> {
            assertThat(e.slug()).isEqualTo("auditor-not-independent");
            assertThat(e.members()).containsEntry("reason", reason);
        });
    }

    private void require(String auditor, String of) {
        scope.run(organization.code(), () -> auditors.requireIndependent(auditor, of));
    }

    private boolean onboarding(String niche, String of) {
        return scope.call(organization.code(), () -> auditors.onboardingFor(niche, of))
                .isPresent();
    }

    private Response rank(Map<String, String> parameters) {
        return organization.as("viewer").queryParams(parameters).get(PATH + "/ranking");
    }

    private void put(String code, String niches, String products, String audiences, int auditsDone) {
        put(
                code,
                "{'fullName':'" + code + "','niches':" + niches + ",'products':" + products + ",'audiences':"
                        + audiences + ",'auditsDone':" + auditsDone + "}");
    }

    private void putAs(String code, String employee) {
        put(code, "{'fullName':'" + code + "','employee':'" + employee + "'}");
    }

    private void put(String code, String body) {
        organization
                .as("auditor")
                .body(body.replace('\'', '"'))
                .put(PATH + "/" + code)
                .then()
                .statusCode(201);
    }
}
