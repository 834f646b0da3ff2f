package io.komdir.kpi.reporting.repeatsales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.komdir.kpi.testing.Tenant;
import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class RepeatSalesResourceIT {
    private static final String MISSED = Tenant.API + "/repeat-sales/missed-revenue";
    private static final String PLAN = Tenant.API + "/repeat-sales/business-plan";
    private static final JsonPathConfig EXACT = new JsonPathConfig(NumberReturnType.BIG_DECIMAL);

    private Tenant tenant;

    @BeforeEach
    void setUp() {
        tenant = Tenant.created();
    }

    @Test
    void shouldEstimateByAFifthOfTheBaseWhenNoShareIsGiven() {
        // When
        ValidatableResponse answer = missed(Map.of("customers", 1000, "purchasesPerYear", 2, "averageCheck", 5000));

        // Then
        answer.statusCode(200)
                .body("returningShare", equalTo(0.2f))
                .body("returningCustomers", equalTo(200))
                .body("missedRevenue", equalTo(2_000_000))
                .body("currency", equalTo("RUB"));
    }

    @Test
    void shouldRoundOnlyTheMoneyAtTheEnd() {
        // When
        JsonPath answer = missed(Map.of(
                        "customers", 333, "returningShare", 0.15, "purchasesPerYear", 1.5, "averageCheck", 99.99))
                .statusCode(200)
                .extract()
                .jsonPath(EXACT);

        // Then: 49.95 x 1.5 x 99.99 = 7491.75075
        assertThat((BigDecimal) answer.get("returningCustomers")).isEqualByComparingTo("49.95");
        assertThat((BigDecimal) answer.get("missedRevenue")).isEqualByComparingTo("7491.75");
    }

    @Test
    void shouldTakeTheLimitsOfAnEstimateAndRefuseOneOver() {
        // When
        ValidatableResponse most = missed(Map.of(
                "customers", 100_000_000, "returningShare", 1, "purchasesPerYear", 1000, "averageCheck", 100_000_000));
        ValidatableResponse least =
                missed(Map.of("customers", 0, "returningShare", 0, "purchasesPerYear", 0, "averageCheck", 0));
        ValidatableResponse over = missed(Map.of(
                "customers",
                100_000_001,
                "returningShare",
                new BigDecimal("1.000001"),
                "purchasesPerYear",
                new BigDecimal("1000.1"),
                "averageCheck",
                new BigDecimal("0.001")));
        ValidatableResponse missing = missed(Map.of());

        // Then
        most.statusCode(200);
        least.statusCode(200).body("missedRevenue", equalTo(0));
        over.statusCode(422)
                .body("violations.field", contains("customers", "returningShare", "purchasesPerYear", "averageCheck"))
                .body("violations.code", contains("range", "range", "range", "digits"));
        missing.statusCode(422)
                .body("violations.field", contains("customers", "purchasesPerYear", "averageCheck"))
                .body("violations.code", everyItem(equalTo("required")));
    }

    @Test
    void shouldOfferTheEstimateAsCsv() {
        // When
        String csv = tenant.as("viewer")
                .accept("text/csv")
                .body(Map.of("customers", 1000, "purchasesPerYear", 2, "averageCheck", 5000))
                .post(MISSED + "?format=wide")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        assertThat(csv)
                .isEqualTo("currency,returningShare,returningCustomers,missedRevenue\r\nRUB,0.2,200,2000000\r\n");
    }

    @Test
    void shouldPlanByTheOrganizationsCalendar() {
        // Given: January 2027 has 15 working days in Russia, February 19
        Map<String, Object> input = with("startMonth", "2027-01", "preparationMonths", 0, "horizonMonths", 2);

        // When
        ValidatableResponse plan = plan(input);

        // Then
        plan.statusCode(200)
                .body("months.month", contains("2027-01", "2027-02"))
                .body("months.workingDays", contains(15, 19))
                .body("months.contacts", contains(900, 1100))
                .body("months.contactsLimitedBy", contains("FARMERS", "BASE"))
                .body("months.deals", contains(0, 0))
                .body("months.cost", contains(480000, 180000))
                .body("months.cumulativeResult", contains(-480000, -660000))
                .body("terms.rampMonths", equalTo(3))
                .body("total.fundingNeeded", equalTo(660000));
    }

    @Test
    void shouldNameThePaybackMonth() {
        // When
        ValidatableResponse plan = plan(with("startMonth", "2027-01"));

        // Then
        plan.statusCode(200)
                .body("paysBack", equalTo(true))
                .body("paybackMonth", startsWith("2027-"))
                .body("months", hasSize(24))
                .body("summary", startsWith("Pays back in 2027-"));
    }

    @Test
    void shouldSayPlainlyThatItDoesNotPayBackWithinTheHorizon() {
        // When
        ValidatableResponse english = plan(with("startMonth", "2027-01", "horizonMonths", 2));
        ValidatableResponse russian = tenant.as("viewer")
                .header("Accept-Language", "ru")
                .body(with("startMonth", "2027-01", "horizonMonths", 2))
                .post(PLAN)
                .then();

        // Then
        english.statusCode(200)
                .body("paysBack", equalTo(false))
                .body("paybackMonth", nullValue())
                .body("monthsToPayback", nullValue())
                .body("summary", equalTo("Does not pay back within 2 months: at the end 660000 RUB are missing."));
        russian.body("summary", equalTo("За 2 мес. не окупается: в конце не хватает 660000 RUB."));
    }

    @Test
    void shouldBeginNextMonthWhenNoStartIsGiven() {
        // When
        ValidatableResponse plan = plan(with("horizonMonths", 1));

        // Then
        plan.statusCode(200).body("months", hasSize(1)).body("terms.startMonth", aMonth());
    }

    @Test
    void shouldGiveTargetsThatCanBePutAsTheyAre() {
        // Given
        farmers(2);
        List<Map<String, Object>> targets = plan(with(
                        "startMonth", "2027-01", "targetScopes", List.of("employee:f1", "employee:f2")))
                .statusCode(200)
                .extract()
                .jsonPath(EXACT)
                .getList("targets");

        // When
        ValidatableResponse put =
                tenant.as("head").body(targets).put(Tenant.API + "/targets").then();

        // Then
        put.statusCode(200).body("changed", equalTo(targets.size()));
        tenant.as("viewer")
                .get(Tenant.API + "/targets?metric=base_contacts&scope=employee:f1&on=2027-02-10")
                .then()
                .body("items.value", contains(550))
                .body("items.period", contains("MONTH"));
    }

    @Test
    void shouldOfferTheMonthsLongAndWide() {
        // Given
        Map<String, Object> input = with("startMonth", "2027-01", "horizonMonths", 2);

        // When
        ValidatableResponse rows =
                tenant.as("head").body(input).post(PLAN + "?format=long").then();
        String csv = tenant.as("head")
                .accept("text/csv")
                .body(input)
                .post(PLAN + "?format=wide")
                .then()
                .extract()
                .asString();

        // Then
        rows.statusCode(200)
                .body("currency", equalTo("RUB"))
                .body("items", hasSize(26))
                .body("items[1]", equalTo(Map.of("month", "2027-01", "figure", "contacts", "value", 0)))
                .body("items[24].month", nullValue())
                .body("items[24].figure", equalTo("fundingNeeded"))
                .body("items[24].value", equalTo(660000))
                .body("items[25].figure", equalTo("monthsToPayback"))
                .body("items[25].value", nullValue());
        assertThat(csv.lines())
                .containsExactly(
                        "month,workingDays,contacts,deals,revenue,grossProfit,cost,result,cumulativeResult,paidBack,"
                                + "fundingNeeded,monthsToPayback",
                        "2027-01,15,0,0,0,0,480000,-480000,-480000,0,,",
                        "2027-02,19,1100,0,0,0,180000,-180000,-660000,0,,",
                        ",,1100,0,0,0,660000,-660000,,,660000,");
    }

    @Test
    void shouldMarkTheMonthsThatAreEarnedBackInTheFlatForms() {
        // When
        ValidatableResponse rows = tenant.as("head")
                .body(with("startMonth", "2027-01", "horizonMonths", 6))
                .post(PLAN + "?format=wide")
                .then();

        // Then
        rows.statusCode(200)
                .body("items.paidBack", contains(0, 0, 0, 0, 1, 1, null))
                .body("items[6].monthsToPayback", equalTo(5));
    }

    @Test
    void shouldSayPlainlyThatAnEmptyPlanHasNothingToPayBack() {
        // When
        ValidatableResponse plan = plan(with("customers", 0, "payPerFarmer", 0, "setUpCost", 0, "horizonMonths", 12));

        // Then
        plan.statusCode(200)
                .body("paysBack", equalTo(false))
                .body("paybackMonth", nullValue())
                .body("monthsToPayback", nullValue())
                .body("targets", hasSize(0))
                .body("summary", equalTo("There is neither cost nor result within 12 months: nothing to pay back."));
    }

    @Test
    void shouldGiveTargetsToFarmersAndToWhatIsThereOnly() {
        // Given
        employee("f1", "FARMER", "2027-01-01");
        employee("h1", "HUNTER", null);
        employee("f2", "FARMER", "2026-12-31");

        // When
        ValidatableResponse taken =
                plan(with("startMonth", "2027-01", "targetScopes", List.of("organization", "employee:f1")));
        ValidatableResponse refused = plan(with(
                "startMonth",
                "2027-01",
                "targetScopes",
                List.of("employee:f1", "employee:h1", "employee:f2", "employee:nobody", "team:none")));

        // Then
        taken.statusCode(200);
        refused.statusCode(422)
                .body(
                        "violations.field",
                        contains("targetScopes[1]", "targetScopes[2]", "targetScopes[3]", "targetScopes[4]"))
                .body("violations.code", contains("not-farmer", "has-left", "unknown-employee", "unknown-team"));
    }

    @Test
    void shouldGiveTargetsThatCanBePutInPartsWhenThePlanIsTheLargest() {
        // Given
        List<Map<String, Object>> targets = plan(with(
                        "customers",
                        10_000_000,
                        "returningShare",
                        1,
                        "purchasesPerYear",
                        1000,
                        "farmers",
                        1000,
                        "contactsPerFarmerDay",
                        1000,
                        "conversions",
                        List.of(new BigDecimal("0.999999")),
                        "averageCheck",
                        new BigDecimal("99999999.99"),
                        "startMonth",
                        "2027-01",
                        "horizonMonths",
                        60,
                        "preparationMonths",
                        0,
                        "recontactMonths",
                        1,
                        "lagMonths",
                        0,
                        "rampMonths",
                        1,
                        "targetScopes",
                        farmers(50)))
                .statusCode(200)
                .extract()
                .jsonPath(EXACT)
                .getList("targets");

        // When
        List<Integer> statuses = IntStream.range(0, 9)
                .map(part -> tenant.as("head")
                        .body(targets.subList(part * 1000, part * 1000 + 1000))
                        .put(Tenant.API + "/targets")
                        .statusCode())
                .boxed()
                .toList();

        // Then
        assertThat(targets).hasSize(9000);
        assertThat(statuses).hasSize(9).containsOnly(200);
    }

    @Test
    void shouldGiveTheOrganizationTargetsThatCanBePutWhenThePlanIsTheLargest() {
        // Given
        List<Map<String, Object>> targets = plan(with(
                        "customers",
                        10_000_000,
                        "returningShare",
                        1,
                        "purchasesPerYear",
                        1000,
                        "farmers",
                        1000,
                        "contactsPerFarmerDay",
                        1000,
                        "conversions",
                        List.of(new BigDecimal("0.999999")),
                        "averageCheck",
                        new BigDecimal("99999999.99"),
                        "startMonth",
                        "2027-01",
                        "horizonMonths",
                        60,
                        "preparationMonths",
                        0,
                        "recontactMonths",
                        1,
                        "lagMonths",
                        0,
                        "rampMonths",
                        7))
                .statusCode(200)
                .extract()
                .jsonPath(EXACT)
                .getList("targets");

        // When
        ValidatableResponse put =
                tenant.as("head").body(targets).put(Tenant.API + "/targets").then();

        // Then
        put.statusCode(200).body("changed", equalTo(180));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0e-20000", "0e-999999999", "1e-999999", "1e999999"})
    void shouldNeverFailOnANumberWithALargeExponent(String number) {
        // When
        int missed = tenant.as("viewer")
                .body("{\"customers\":1,\"purchasesPerYear\":%s,\"averageCheck\":%s}".formatted(number, number))
                .post(MISSED)
                .statusCode();
        int planned = tenant.as("viewer").body("""
                        {"customers":1,"farmers":1,"contactsPerFarmerDay":1,"conversions":[%1$s],"averageCheck":%1$s,
                         "margin":%1$s,"payPerFarmer":%1$s,"setUpCost":%1$s,"returningShare":%1$s}
                        """.formatted(number)).post(PLAN).statusCode();

        // Then
        assertThat(List.of(missed, planned)).allMatch(status -> status < 500);
    }

    @Test
    void shouldNameEveryFieldThatBreaksARule() {
        // Given
        Map<String, Object> input = Map.ofEntries(
                Map.entry("customers", -1),
                Map.entry("farmers", 0),
                Map.entry("contactsPerFarmerDay", 1001),
                Map.entry("conversions", List.of(0.5, 1.5)),
                Map.entry("averageCheck", -1),
                Map.entry("margin", 35),
                Map.entry("payPerFarmer", new BigDecimal("0.005")),
                Map.entry("setUpCost", new BigDecimal("1000000000001")),
                Map.entry("startMonth", "2096-01"),
                Map.entry("horizonMonths", 61),
                Map.entry("preparationMonths", 13),
                Map.entry("recontactMonths", 0),
                Map.entry("lagMonths", 13),
                Map.entry("rampMonths", 25),
                Map.entry("targetScopes", List.of("region:north", "team:a", "team:a")));

        // When
        ValidatableResponse answer = plan(input);

        // Then
        answer.statusCode(422)
                .body(
                        "violations.field",
                        hasItems(
                                "customers",
                                "farmers",
                                "contactsPerFarmerDay",
                                "conversions[1]",
                                "averageCheck",
                                "margin",
                                "payPerFarmer",
                                "setUpCost",
                                "startMonth",
                                "horizonMonths",
                                "preparationMonths",
                                "recontactMonths",
                                "lagMonths",
                                "rampMonths",
                                "targetScopes[0]",
                                "targetScopes[2]"))
                .body("violations", hasSize(16));
    }

    @Test
    void shouldTakeThePlanAtEachLimitAndRefuseOneOver() {
        // Given
        Map<String, Object> most = with(
                "customers", 10_000_000, "returningShare", 1, "purchasesPerYear", 1000, "farmers", 1000, "margin", 1);
        most.putAll(Map.of("contactsPerFarmerDay", 1000, "averageCheck", 100_000_000, "payPerFarmer", 100_000_000));
        most.putAll(Map.of("setUpCost", 1_000_000_000_000L, "startMonth", "2095-12", "horizonMonths", 60));
        most.putAll(Map.of("preparationMonths", 12, "recontactMonths", 24, "lagMonths", 12, "rampMonths", 24));
        most.put("conversions", List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
        most.put("targetScopes", farmers(50));

        // When
        ValidatableResponse longest = plan(most);
        ValidatableResponse conversions = plan(with("conversions", List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)));
        ValidatableResponse noConversion = plan(with("conversions", List.of()));
        ValidatableResponse scopes = plan(with(
                "targetScopes",
                IntStream.rangeClosed(1, 51).mapToObj(n -> "employee:f" + n).toList()));

        // Then
        longest.statusCode(200).body("months", hasSize(60)).body("months[59].month", equalTo("2100-11"));
        conversions.statusCode(422).body("violations.field", contains("conversions"));
        noConversion.statusCode(422).body("violations.field", contains("conversions"));
        scopes.statusCode(422).body("violations.field", contains("targetScopes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"customers\":1.5}",
                "{\"customers\":\"10\"}",
                "{\"startMonth\":\"2027-13\"}",
                "{\"conversion\":[0.1]}",
                "{\"customers\":",
            })
    void shouldRefuseWhatCannotBeRead(String body) {
        // When
        ValidatableResponse answer = tenant.as("viewer").body(body).post(PLAN).then();

        // Then
        answer.statusCode(400).contentType(containsString("problem+json"));
    }

    @ParameterizedTest
    @CsvSource({"director,200", "head,200", "viewer,200", "crm,403", "auditor,403", "recruiter,403"})
    void shouldAnswerThoseWhoMayRead(String role, int status) {
        // When
        int answered = tenant.as(role).body(with()).post(PLAN).statusCode();
        int estimated = tenant.as(role)
                .body(Map.of("customers", 1, "purchasesPerYear", 1, "averageCheck", 1))
                .post(MISSED)
                .statusCode();

        // Then
        assertThat(answered).isEqualTo(status);
        assertThat(estimated).isEqualTo(status);
    }

    @Test
    void shouldAnswer404WithoutAnOrganization() {
        // When
        int status = Tenant.unknown().as("viewer").body(with()).post(PLAN).statusCode();

        // Then
        assertThat(status).isEqualTo(404);
    }

    @Test
    void shouldRefuseAFormThatThereIsNot() {
        // When
        ValidatableResponse answer =
                tenant.as("viewer").body(with()).post(PLAN + "?format=tall").then();

        // Then
        answer.statusCode(400).body("violations.field", hasItem("format"));
    }

    /** So many are hired; their scopes. */
    private List<String> farmers(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> employee("f" + n, "FARMER", null))
                .toList();
    }

    private String employee(String code, String role, String leftOn) {
        Map<String, Object> body = new HashMap<>(Map.of("fullName", code, "role", role, "hiredOn", "2026-01-01"));
        body.put("leftOn", leftOn);
        tenant.director()
                .body(body)
                .put(Tenant.API + "/employees/" + code)
                .then()
                .statusCode(201);
        return "employee:" + code;
    }

    private ValidatableResponse missed(Map<String, Object> input) {
        return tenant.as("viewer").body(input).post(MISSED).then();
    }

    private ValidatableResponse plan(Map<String, Object> input) {
        return tenant.as("viewer").body(input).post(PLAN).then();
    }

    /** 3300 customers, two farmers with 30 contacts a day; further fields by name and value. */
    private static Map<String, Object> with(Object... more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "customers", 3300,
                "purchasesPerYear", 4,
                "farmers", 2,
                "contactsPerFarmerDay", 30,
                "conversions", List.of(0.5, 0.2),
                "averageCheck", 40_000,
                "margin", 0.35,
                "payPerFarmer", 90_000,
                "setUpCost", 300_000));
        for (int i = 0; i < more.length; i += 2) {
            input.put((String) more[i], more[i + 1]);
        }
        return input;
    }

    private static Matcher<String> aMonth() {
        return matchesPattern("\\d{4}-\\d{2}");
    }
}
