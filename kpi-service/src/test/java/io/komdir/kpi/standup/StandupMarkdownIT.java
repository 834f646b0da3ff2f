package io.komdir.kpi.standup;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.reporting.deal.DealBook;
import io.komdir.kpi.testing.Company;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agenda as Markdown; 2026-11-20 is a Friday. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class StandupMarkdownIT {
    private static final String TODAY = "2026-11-20";
    private static final String YESTERDAY = "2026-11-19";

    @Inject
    SettableClock clock;

    @BeforeEach
    void stopTheClock() {
        clock.set(YESTERDAY, "09:00", "Europe/Moscow");
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void shouldReadWellInEnglish() {
        // Given
        StandupCompany company = eventful();

        // When
        String text = company.markdown("north", TODAY, "en");

        // Then
        assertThat(text.replace('\u00a0', ' ')).isEqualTo("""
                        **Stand-up: Team north, Friday 20 November 2026**

                        **Results, Thursday 19 November 2026**
                        The day was met by 1 of 3.

                        Missed, leading metrics:
                        - **Person carl** (Team north-1): minutes 25.5 min, at most 10 min allowed
                        - **Person anna**: Calls 30 of 40 (75%)

                        Missed, lagging metrics:
                        - **Person anna**: Revenue RUB 0 of RUB 50,000 (0%)

                        **Norms of the day**
                        - **Whole team**: Calls 42 (plan 40), minutes at most 10 min, Revenue RUB 57,142.86 (plan RUB 50,000)
                        - Away: Person boris
                        - **Person anna**: Calls 42 (plan 40), Revenue RUB 57,142.86 (plan RUB 50,000)
                        - **Person carl** (Team north-1): minutes at most 10 min

                        **Deals that need attention: 2**
                        - **Customer d1** (Person anna), RUB 120,000.50: no next step; 4 working days in the stage, norm 3
                        - **Customer d2** (Person boris), RUB 1,000: next step overdue by 1 day

                        **Commitments, Thursday 19 November 2026**: kept 1, broken 1, open 0
                        - **Person anna**: Calls 45: broken, fact 30 — the old base
                        - **Person boris**: Calls 40: kept, fact 40

                        **Commitments for the day**
                        - **Person carl**: minutes at most 8 min
                        """);
    }

    @Test
    void shouldReadWellInRussian() {
        // Given
        StandupCompany company = eventful();

        // When
        String text = company.markdown("north", TODAY, "ru-RU,ru;q=0.9,en;q=0.5");

        // Then
        assertThat(text.replace('\u00a0', ' ')).isEqualTo("""
                        **Планёрка: Team north, пятница, 20 ноября 2026**

                        **Итоги, четверг, 19 ноября 2026**
                        План дня выполнили 1 из 3.

                        Не выполнены опережающие показатели:
                        - **Person carl** (Team north-1): minutes 25,5 мин при норме не больше 10 мин
                        - **Person anna**: Звонки 30 из 40 (75 %)

                        Не выполнены запаздывающие показатели:
                        - **Person anna**: Выручка 0 ₽ из 50 000 ₽ (0 %)

                        **Норма дня**
                        - **Вся группа**: Звонки 42 (план 40), minutes не больше 10 мин, Выручка 57 142,86 ₽ (план 50 000 ₽)
                        - Отсутствуют: Person boris
                        - **Person anna**: Звонки 42 (план 40), Выручка 57 142,86 ₽ (план 50 000 ₽)
                        - **Person carl** (Team north-1): minutes не больше 10 мин

                        **Сделки, требующие внимания: 2**
                        - **Customer d1** (Person anna), 120 000,50 ₽: нет следующего шага; 4 рабочих дня на этапе при норме 3
                        - **Customer d2** (Person boris), 1 000 ₽: следующий шаг просрочен на 1 день

                        **Обязательства, четверг, 19 ноября 2026**: выполнено 1, не выполнено 1, открыто 0
                        - **Person anna**: Звонки 45: не выполнено, факт 30 — the old base
                        - **Person boris**: Звонки 40: выполнено, факт 40

                        **Обязательства на день**
                        - **Person carl**: minutes не больше 8 мин
                        """);
    }

    @Test
    void shouldSayPlainlyThatThereAreNoData() {
        // Given
        StandupCompany company = StandupCompany.create().target("anna", "calls", "40");

        // When
        String text = company.markdown("north", TODAY, "en");

        // Then
        assertThat(text)
                .contains("No data: nobody has pushed anything for this day.")
                .doesNotContain("Missed")
                .contains("**No deal needs attention**")
                .contains("No commitments for the day yet.");
        assertThat(company.markdown("north", TODAY, "ru"))
                .contains("Данных нет: за этот день никто ничего не загрузил.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void shouldStayWithinOneMessageWhenTheTeamIsLarge(String language) {
        // Given
        StandupCompany company = crowded();

        // When
        String text = company.markdown("north", TODAY, language);

        // Then
        assertThat(text).hasSizeBetween(3_600, StandupMarkdown.MAX_LENGTH);
        assertThat(text.lines().filter(line -> line.startsWith("… "))).hasSizeGreaterThanOrEqualTo(4);
        assertThat(text.lines().filter(line -> line.startsWith("- "))).hasSizeGreaterThan(20);
    }

    @Test
    void shouldNotLetNamesBreakTheLayout() {
        // Given
        StandupCompany company = StandupCompany.create().target("anna", "calls", "40");
        company.company()
                .execute(
                        "UPDATE employee SET full_name = ? WHERE organization_id = ? AND code = 'anna'",
                        "**Anna**\n# <b>Boss</b> [x](http://x.y) _1_",
                        company.company().code());
        company.fact("anna", YESTERDAY, "calls", "1");

        // When
        String text = company.markdown("north", TODAY, "en");

        // Then
        String html =
                HtmlRenderer.builder().build().render(Parser.builder().build().parse(text));
        assertThat(html)
                .contains(
                        "<li><strong>**Anna** # &lt;b&gt;Boss&lt;/b&gt; [x](http://x.y) _1_</strong>: calls 1 of 40 (2.5%)");
    }

    private StandupCompany eventful() {
        StandupCompany company = StandupCompany.create()
                .target("anna", "calls", "40")
                .target("anna", "revenue", "50000")
                .target("boris", "calls", "40")
                .target("carl", "minutes", "10");
        for (int day : new int[] {2, 3, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18, 19}) {
            String date = LocalDate.of(2026, 11, day).toString();
            company.fact("anna", date, "calls", "40")
                    .fact("anna", date, "revenue", "50000")
                    .fact("boris", date, "calls", "40");
        }
        company.committed(YESTERDAY, "boris", "calls", "40");
        company.commit(YESTERDAY, "{\"employee\":\"anna\",\"metric\":\"calls\",\"value\":45,\"note\":\"the old base\"}")
                .then()
                .statusCode(201);
        company.committed(TODAY, "carl", "minutes", "8");
        company.company()
                .execute(
                        "UPDATE metric SET name = NULL WHERE organization_id = ?",
                        company.company().code())
                .absent("boris", LocalDate.parse(TODAY), LocalDate.parse(TODAY));
        company.fact("anna", YESTERDAY, "calls", "30")
                .fact("anna", YESTERDAY, "revenue", "0")
                .fact("carl", YESTERDAY, "minutes", "25.5")
                .close(YESTERDAY);
        new DealBook(company.company())
                .funnel("main", "offer", 3)
                .deal("d1", "anna", "main", "offer", "2026-11-16T10:00:00Z", "120000.50", null, "OPEN")
                .deal("d2", "boris", "", "x", "2026-11-16T10:00:00Z", "1000", "2026-11-19T10:00:00Z", "OPEN");
        clock.set(TODAY, "09:00", "Europe/Moscow");
        return company;
    }

    /** 150 people who all missed, with long names, 50 deals and 150 commitments. */
    private StandupCompany crowded() {
        StandupCompany standup = StandupCompany.create();
        Company company = standup.company();
        String organization = company.code();
        company.execute("""
                        INSERT INTO employee
                        SELECT ?, 'p' || n, 'Константинопольский-Александровский Максимилиан Вячеславович ' || n, NULL, 'HUNTER',
                               NULL, NULL, NULL, 1
                        FROM generate_series(1, 150) AS n
                        """, organization)
                .execute("""
                        INSERT INTO membership SELECT ?, 'p' || n, '2026-01-01', NULL, 'north'
                        FROM generate_series(1, 150) AS n
                        """, organization)
                .execute("""
                        INSERT INTO target
                        SELECT ?, 'EMPLOYEE', 'p' || n, metric, 'DAY', '2026-01-01', NULL, 40
                        FROM generate_series(1, 150) AS n, unnest(ARRAY['calls', 'meetings', 'revenue']) AS metric
                        """, organization)
                .execute("""
                        INSERT INTO standup_commitment
                        SELECT ?, gen_random_uuid(), 'north', day, 'p' || n, 'calls', 50, repeat('n', 500), now(), 'x'
                        FROM generate_series(1, 150) AS n, unnest(ARRAY[DATE '2026-11-19', DATE '2026-11-20']) AS day
                        """, organization);
        new DealBook(company).many(500, "p1", LocalDate.of(2026, 11, 2));
        standup.fact("anna", YESTERDAY, "calls", "1");
        clock.set(TODAY, "09:00", "Europe/Moscow");
        return standup;
    }
}
