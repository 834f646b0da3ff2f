package io.komdir.kpi.evaluation.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.testing.Company;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report over months that are added up says exactly what the same report says from the facts. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class MonthlyFactQueriesIT {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final List<String> METRICS = List.of("calls", "response", "deals", "revenue");
    private static final String SCOPES = "&scope=organization&scope=team:sales&scope=team:north&scope=team:south"
            + "&scope=employee:u1&scope=employee:u2&scope=employee:u3&scope=employee:u4&scope=employee:u5";

    private static final String FACTS = """
            INSERT INTO daily_fact (organization_id, fact_date, employee, metric, channel, source, counted, value, weight,
                                    batch_id)
            SELECT current_setting('komdir.organization'), :from::date + (random() * :days)::int, 'u' || (1 + i % 5), :metric,
                   (ARRAY['', 'phone', 'web'])[1 + i % 3], 'crm', i % 7 = 0, round((random() * 1000)::numeric, i % 7),
                   CASE WHEN i % 7 = 0 THEN 1 + i % 4 ELSE round((random() * 3)::numeric, i % 5) END, uuidv7()
            FROM generate_series(1, :count) AS i
            ON CONFLICT DO NOTHING
            """;
    /** So that nothing is added up, and nothing that was counts. */
    private static final String HOLD_BACK = """
            INSERT INTO monthly_fact_change
            SELECT current_setting('komdir.organization'), month, 1000000000, now() + interval '1 day'
            FROM generate_series(date '2024-01-01', date '2025-12-01', interval '1 month') AS month
            """;

    private final Jdbi jdbi = Jdbi.create(TestServers.appDataSource());
    private final Company company = Company.create("Europe/Moscow", FIRST)
            .metric("calls", "LEADING", 1)
            .metric("response", "LEADING", "MINUTES", "AT_MOST", "AVERAGE", 2)
            .metric("deals", "LAGGING", 3)
            .metric("revenue", "LAGGING", "MONEY", "AT_LEAST", "SUM", 4)
            .ratio("check", "MONEY", "revenue", "deals", 5)
            .ratio("share", "PERCENT", "deals", "calls", 6)
            .team("sales", null)
            .team("north", "sales")
            .team("south", "sales")
            .employee("u1", FIRST, null)
            .member("u1", "north", FIRST, null)
            .employee("u2", FIRST, null)
            .member("u2", "north", FIRST, LocalDate.of(2024, 2, 28))
            .member("u2", "south", LocalDate.of(2024, 2, 29), LocalDate.of(2025, 5, 10))
            .member("u2", "sales", LocalDate.of(2025, 5, 15), null)
            .employee("u3", FIRST, LocalDate.of(2025, 3, 17))
            .member("u3", "south", FIRST, LocalDate.of(2025, 3, 17))
            .employee("u4", FIRST, null)
            .member("u4", "south", LocalDate.of(2024, 7, 1), LocalDate.of(2024, 8, 31))
            .employee("u5", FIRST, null)
            .target("employee:u1", "calls", "MONTH", "900", FIRST)
            .target("team:south", "revenue", "DAY", "700.5", FIRST);

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2024-01-01, 2025-12-31",
        "MONTH, 2024-01-15, 2025-03-16",
        "WEEK, 2024-01-01, 2025-12-31",
        "WEEK, 2024-02-29, 2024-07-02",
        "DAY, 2024-01-01, 2025-06-30",
        "DAY, 2024-02-10, 2024-08-20"
    })
    void shouldGiveTheFiguresOfTheFactsWhenMonthsAreAddedUp(String grain, String from, String to) {
        // Given
        randomFacts(company, 1);
        String query = "grain=" + grain + "&from=" + from + "&to=" + to + SCOPES;

        // When
        String direct = direct(query);
        String rolled = rolled(query);

        // Then
        assertThat(rolled).isEqualTo(direct);
        assertThat(rows("monthly_fact")).isPositive();
    }

    @Test
    void shouldAddUpAYearAtATimeAndTheNewestFirst() {
        // Given
        randomFacts(company, 6);
        String query = "grain=MONTH&from=2024-01-01&to=2025-12-31" + SCOPES;
        String direct = direct(query);
        company.execute("DELETE FROM monthly_fact_change");

        // When
        String first = items(query);
        long builtByFirst = rows("monthly_fact_state");
        long newest = rows("monthly_fact_state WHERE month >= date '2024-12-01'");
        String second = items(query);

        // Then
        assertThat(builtByFirst).isEqualTo(MonthlyAggregateBuilder.MAX_MONTHS);
        assertThat(newest).isEqualTo(MonthlyAggregateBuilder.MAX_MONTHS);
        assertThat(rows("monthly_fact_state")).isEqualTo(24);
        assertThat(first).isEqualTo(direct);
        assertThat(second).isEqualTo(direct);
    }

    @ParameterizedTest
    @CsvSource({
        "/kpis?grain=DAY&metric=nothing, 404",
        "/kpis?grain=DAY&scope=employee:nobody, 404",
        "/kpis?grain=DAY&scope=team:nowhere, 404",
        "/kpis?grain=DAY@SCOPES, 400",
        "/leaderboard?metric=nothing, 404",
        "/leaderboard?metric=calls&team=nowhere, 404",
        "/funnels/nothing/conversion?groupBy=MONTH, 404"
    })
    void shouldAddUpNothingForAQuestionWithoutAnswer(String path, int status) {
        // Given: 732 days of 25 people and six metrics are more than 100 000 figures
        StringBuilder scopes = new StringBuilder();
        for (int number = 10; number < 35; number++) {
            company.employee("u" + number, FIRST, null);
            scopes.append("&scope=employee:u").append(number);
        }

        // When
        int answered = company.as("viewer")
                .get("/api/v1" + path.replace("@SCOPES", scopes) + "&from=2024-01-01&to=2025-12-31")
                .statusCode();

        // Then
        assertThat(answered).isEqualTo(status);
        assertThat(rows("monthly_fact_state")).isZero();
    }

    @Test
    void shouldKeepToTheNewFormulaWhenAMetricIsRedefined() {
        // Given
        randomFacts(company, 2);
        String query = "grain=MONTH&from=2024-01-01&to=2024-12-31&metric=calls&metric=response" + SCOPES;
        String before = rolled(query);
        long built = rows("monthly_fact");

        // When
        company.execute("UPDATE metric SET formula = 'AVERAGE' WHERE code = 'calls'")
                .execute("UPDATE metric SET formula = 'SUM' WHERE code = 'response'");
        String after = items(query);

        // Then
        assertThat(built).isPositive();
        assertThat(after).isNotEqualTo(before).isEqualTo(direct(query));
    }

    @Test
    void shouldFollowTheTeamsWhenAMembershipOfAPastMonthChanges() {
        // Given
        randomFacts(company, 3);
        String query = "grain=MONTH&from=2024-01-01&to=2024-12-31&metric=calls" + SCOPES;
        String before = rolled(query);

        // When
        company.execute("UPDATE membership SET team = 'south' WHERE employee = 'u1'")
                .execute("UPDATE membership SET valid_to = '2024-07-20' WHERE employee = 'u4'");
        String after = items(query);

        // Then
        assertThat(after).isNotEqualTo(before).isEqualTo(direct(query));
    }

    @Test
    void shouldCountNothingOfAnotherOrganization() {
        // Given
        randomFacts(company, 4);
        Company other = Company.create("Europe/Moscow", FIRST)
                .metric("calls", "LEADING", 1)
                .employee("u1", FIRST, null);
        randomFacts(other, 5);
        String query = "grain=MONTH&from=2024-01-01&to=2024-12-31&metric=calls&scope=organization&scope=employee:u1";
        String ofOther = items(other, query);

        // When
        String direct = direct(query);
        String rolled = rolled(query);

        // Then
        assertThat(rolled).isEqualTo(direct).isNotEqualTo(ofOther);
        assertThat(items(other, query)).isEqualTo(ofOther);
    }

    @Test
    void shouldAnswerTheSameWhenThereAreNoFacts() {
        // Given
        String query = "grain=MONTH&from=2024-01-01&to=2024-12-31" + SCOPES;

        // When
        String direct = direct(query);
        String rolled = rolled(query);

        // Then
        assertThat(rolled).isEqualTo(direct).contains("NO_DATA");
        assertThat(rows("monthly_fact_state")).isEqualTo(12);
    }

    private void randomFacts(Company of, int seed) {
        jdbi.useTransaction(handle -> {
            handle.execute("SELECT set_config('komdir.organization', ?, true)", of.code());
            handle.execute(
                    "SELECT count(ensure_fact_partition(month::date)) FROM generate_series(?::date, ?, interval '1 month')"
                            + " AS month",
                    FIRST,
                    LAST);
            handle.execute("SELECT setseed(?)", new Random(seed).nextDouble());
            for (String metric : METRICS) {
                handle.createUpdate(FACTS)
                        .bind("from", FIRST)
                        .bind("days", LAST.toEpochDay() - FIRST.toEpochDay())
                        .bind("metric", metric)
                        .bind("count", 3000)
                        .execute();
            }
            handle.execute("UPDATE organization SET revision = revision + 1");
        });
    }

    /** From the facts alone. */
    private String direct(String query) {
        company.execute("DELETE FROM monthly_fact_change")
                .execute("DELETE FROM monthly_fact_state")
                .execute(HOLD_BACK);
        String items = items(query);
        assertThat(rows("monthly_fact_state")).isZero();
        return items;
    }

    /** From months added up just now, all of them: one report adds up only so many. */
    private String rolled(String query) {
        company.execute("DELETE FROM monthly_fact_change").execute("DELETE FROM monthly_fact_state");
        items(query);
        String items = items(query);
        assertThat(rows("monthly_fact_state")).isPositive();
        return items;
    }

    private String items(String query) {
        return items(company, query);
    }

    private static String items(Company of, String query) {
        String answer = of.as("viewer")
                .get("/api/v1/kpis?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return answer.substring(answer.indexOf("\"items\""));
    }

    private long rows(String table) {
        return jdbi.inTransaction(handle -> {
            handle.execute("SELECT set_config('komdir.organization', ?, true)", company.code());
            return handle.createQuery("SELECT count(*) FROM " + table)
                    .mapTo(Long.class)
                    .one();
        });
    }
}
