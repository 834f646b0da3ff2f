package io.komdir.kpi.reporting.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.testing.Company;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months that are added up give the same counts as the facts themselves. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class LongConversionIT {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 200;
    private static final int FACTS = 300;
    private static final String QUESTION = "/api/v1/funnels/new/conversion?from=2026-01-10&to=2026-07-05";
    private static final String[] GROUPS = {"", "TEAM", "EMPLOYEE", "DAY", "WEEK", "MONTH"};
    private static final String[] FILTERS = {
        "", "&team=north", "&team=sales", "&team=sales&employee=u2", "&employee=u2", "&employee=u4"
    };

    @Test
    void shouldCountTheSameFromMonthsAsFromFacts() {
        // Given facts of one channel only; whoever asks for it and for people is answered from the facts
        Company company = company("only");

        for (String group : GROUPS) {
            for (String filter : FILTERS) {
                String question = QUESTION + (group.isEmpty() ? "" : "&groupBy=" + group) + filter;

                // When
                String fromMonths = ask(company, question);

                // Then
                assertThat(fromMonths).as(question).isEqualTo(ask(company, question + "&channel=only"));
            }
        }
        assertThat(addedUp(company)).isEqualTo(7);
    }

    @Test
    void shouldCountTheSameFromMonthsOfChannelsAsFromFacts() {
        // Given facts of three channels; everybody is in some team below sales
        Company company = company("", "ads", "seo");

        for (String group : new String[] {"", "CHANNEL", "DAY", "WEEK", "MONTH"}) {
            for (String channel : new String[] {"&channel=", "&channel=ads", "&channel=none", ""}) {
                if (group.equals("CHANNEL") || !channel.isEmpty()) {
                    String question = QUESTION + (group.isEmpty() ? "" : "&groupBy=" + group) + channel;

                    // When
                    String fromMonths = ask(company, question);

                    // Then
                    assertThat(fromMonths).as(question).isEqualTo(ask(company, question + "&team=sales"));
                }
            }
        }
        assertThat(addedUp(company)).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/funnels/none/conversion,,404",
        "/api/v1/funnels/new/conversion,&team=nowhere,404",
        "/api/v1/funnels/new/conversion,&employee=nobody,404",
        "/api/v1/funnels/new/conversion,&channel=ads&team=north,200",
    })
    void shouldAddNoMonthUpWhenNoneWillBeRead(String path, String filter, int status) {
        // Given
        Company company = company("ads");

        // When
        var answer = company.as("viewer")
                .urlEncodingEnabled(false)
                .get(path + QUESTION.substring(QUESTION.indexOf('?')) + (filter == null ? "" : filter));

        // Then
        answer.then().statusCode(status);
        assertThat(addedUp(company)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none | deal | | 404",
                "new | nothing | | 422",
                "new | deal | ,\"team\":\"nowhere\" | 422",
                "new | deal | ,\"team\":\"north\",\"channel\":\"ads\" | 200",
            })
    void shouldAddNoMonthUpWhenAWhatIfWillReadNone(String funnel, String stage, String filter, int status) {
        // Given
        Company company = company("ads");
        String body = "{\"from\":\"" + FIRST + "\",\"to\":\"" + FIRST.plusDays(DAYS) + "\""
                + (filter == null ? "" : filter) + ",\"changes\":[{\"stage\":\"" + stage + "\",\"conversion\":0.5}]}";

        // When
        var answer = company.as("viewer")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/funnels/" + funnel + "/what-if");

        // Then
        answer.then().statusCode(status);
        assertThat(addedUp(company)).isZero();
    }

    private static String ask(Company company, String question) {
        return company.as("viewer")
                .urlEncodingEnabled(false)
                .get(question)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Company company(String... channels) {
        LocalDate moved = LocalDate.of(2026, 3, 16);
        Company company = Company.create()
                .metric("leads", "LEADING", 10)
                .metric("deals", "LAGGING", 20)
                .team("sales", null)
                .team("north", "sales")
                .team("south", "sales")
                .employee("u1", "north")
                .employee("u2", (String) null)
                .member("u2", "north", FIRST, moved.minusDays(1))
                .member("u2", "south", moved, null)
                .employee("u3", "sales")
                .employee("u4", channels.length > 1 ? "south" : null)
                .execute("INSERT INTO funnel VALUES (current_setting('komdir.organization'), 'new', 'New', 1)")
                .execute(
                        "INSERT INTO funnel_stage VALUES (current_setting('komdir.organization'), 'new', 0, 'lead', 'Lead', 'leads', NULL, NULL)")
                .execute(
                        "INSERT INTO funnel_stage VALUES (current_setting('komdir.organization'), 'new', 1, 'deal', 'Deal', 'deals', 0.2, NULL)");
        for (int month = 0; month <= DAYS / 28; month++) {
            company.execute("SELECT ensure_fact_partition(?)", FIRST.plusDays(28L * month));
        }
        facts(company, new Random(7), channels);
        return company;
    }

    private static void facts(Company company, Random random, String... channels) {
        String[] days = new String[FACTS];
        String[] employees = new String[FACTS];
        String[] metrics = new String[FACTS];
        String[] of = new String[FACTS];
        Integer[] values = new Integer[FACTS];
        for (int number = 0; number < FACTS; number++) {
            days[number] = FIRST.plusDays(random.nextInt(DAYS)).toString();
            employees[number] = "u" + (1 + random.nextInt(4));
            metrics[number] = random.nextBoolean() ? "leads" : "deals";
            of[number] = channels[random.nextInt(channels.length)];
            values[number] = random.nextInt(20);
        }
        company.execute(
                """
                INSERT INTO daily_fact
                SELECT current_setting('komdir.organization'), day::date, employee, metric, channel, 'crm', false, value, 1, ?
                FROM unnest(?, ?, ?, ?, ?) AS fact (day, employee, metric, channel, value)
                ON CONFLICT DO NOTHING
                """, UUID.fromString("01936b2e-0000-7000-8000-000000000000"), days, employees, metrics, of, values);
    }

    private static int addedUp(Company company) {
        return Jdbi.create(TestServers.superuserDataSource())
                .withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM monthly_fact_state WHERE organization_id = :code")
                        .bind("code", company.code())
                        .mapTo(Integer.class)
                        .one());
    }
}
