package io.komdir.hiring.recruiting.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.komdir.hiring.testing.Search;
import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class BriefIT {
    private static final Pattern HEADING = Pattern.compile("^## (.*)$", Pattern.MULTILINE);
    private static final Pattern H2 = Pattern.compile("<h2>(.*?)</h2>");
    private static final List<String> RUSSIAN = List.of(
            "Каналы поиска",
            "Причина вакансии",
            "Преимущества компании и должности",
            "Обязанности и ожидаемые результаты",
            "Требования",
            "Подчинённость",
            "Мотивация",
            "Плановая дата выхода",
            "Испытательный срок: задачи и критерии успеха",
            "Карьерные перспективы",
            "Где искать и где не искать");
    private static final List<String> ENGLISH = List.of(
            "Where to search",
            "Why the vacancy exists",
            "Advantages of the company and of the position",
            "Duties and expected results",
            "Requirements",
            "Reporting line",
            "Motivation",
            "Planned start date",
            "Probation: tasks and success criteria",
            "Career prospects",
            "Companies to search in, and to keep away from");

    private Search search;

    @BeforeEach
    void open() {
        search = new Search(2);
    }

    @Test
    void shouldHaveElevenSectionsInTheirOrderInEveryForm() throws IOException {
        assertThat(all(HEADING, body("text/markdown", "ru"))).isEqualTo(RUSSIAN);
        assertThat(all(HEADING, body("text/markdown", "en"))).isEqualTo(ENGLISH);
        assertThat(all(H2, body("text/html", "ru"))).isEqualTo(RUSSIAN);
        assertThat(all(H2, body("text/html", "en"))).isEqualTo(ENGLISH);
        assertThat(textOf(pdf("ru"))).containsSubsequence(RUSSIAN);
        assertThat(textOf(pdf("en"))).containsSubsequence(ENGLISH);
        brief("application/json", "?lang=en")
                .statusCode(200)
                .body("sections.title", equalTo(ENGLISH))
                .body("sections.number", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11))
                .body(
                        "sections.code",
                        contains(
                                "search-channels",
                                "reason",
                                "advantages",
                                "duties-and-results",
                                "requirements",
                                "reporting-line",
                                "motivation",
                                "start-date",
                                "probation",
                                "career-prospects",
                                "companies"));
    }

    @Test
    void shouldSayAllThatTheVacancySays() {
        brief("application/json", "?lang=en")
                .statusCode(200)
                .header("Content-Language", "en")
                .body("vacancy", equalTo(search.vacancy))
                .body("version", equalTo(2))
                .body("title", equalTo("Brief: Sales manager"))
                .body("gaps", hasSize(0))
                .body(
                        "facts.findAll { !it.missing }.label",
                        contains("Organization", "Position", "Level", "Seats", "Employment"))
                .body(
                        "facts.findAll { !it.missing }.items.flatten()",
                        contains(search.organization, "Sales manager", "middle", "2", "full-time"))
                .body("facts.find { it.missing }.label", equalTo("Workplace"))
                .body("sections.missing", everyItem(is(false)))
                .body("sections[1].parts[0].kind", equalTo("TEXT"))
                .body("sections[1].parts[0].items", contains("Two have left"))
                .body("sections[2].parts.label", contains("The company", "The position"))
                .body("sections[2].parts.items", contains(List.of("a"), List.of("b")))
                .body(
                        "sections[4].parts[1].items",
                        contains("Has sold by cold calls (weight 3)", "Keeps the CRM (weight 1)"))
                .body("sections[5].parts.items", contains(List.of("u1"), List.of("north")))
                .body("sections[6].parts[1].items", contains("70,000–130,000 RUB a month"))
                .body("sections[6].parts[2].items", contains("Fixed: 60,000 RUB a month"))
                .body("sections[7].parts[0].items", contains("January 11, 2027"))
                .body("sections[8].parts.label", contains("Length, months", "Tasks", "Success criteria", "Targets"))
                .body(
                        "sections[8].parts.items",
                        contains(List.of("3"), List.of("f"), List.of("g"), List.of("calls: 40 a day")))
                .body("sections[10].parts.items", contains(List.of("None named"), List.of("j")));
    }

    @Test
    void shouldPutTheSchemeInWords() {
        search.as("recruiter")
                .body("{\"fixed\":60000,\"kpi\":{\"metric\":\"leads\",\"rate\":200,\"threshold\":80,\"cap\":120},"
                        + "\"flex\":{\"perTask\":1500}}")
                .put("/api/v1/compensation-schemes/sales")
                .then()
                .statusCode(200);
        brief("application/json", "?lang=ru")
                .body(
                        "sections[6].parts[2].items",
                        contains(
                                "Оклад: 60\u00a0000 RUB в месяц",
                                "KPI: 200 RUB за каждую единицу показателя leads",
                                "Часть за KPI платится от 80 % плана",
                                "Часть за KPI растёт до 120 % плана",
                                "Гибкая часть: 1\u00a0500 RUB за каждую выполненную задачу"));
    }

    @Test
    void shouldMarkWhatIsMissing() {
        // Given
        String draft = search.as("recruiter")
                .body("{\"duties\":[\"c\"]}")
                .post("/api/v1/vacancies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/api/v1/vacancies/" + draft + "/brief?lang=ru";

        // When
        String markdown = search.as("viewer")
                .accept("text/markdown")
                .get(path)
                .then()
                .extract()
                .asString();
        String html = search.as("viewer")
                .accept("text/html")
                .get(path)
                .then()
                .extract()
                .asString();

        // Then
        assertThat(all(HEADING, markdown)).isEqualTo(RUSSIAN);
        assertThat(markdown)
                .startsWith("# Бриф вакансии\n")
                .contains("## Каналы поиска\n\n*Пока не указано*\n")
                .contains("### Обязанности\n\n- c\n\n### Ожидаемые результаты\n\n*Пока не указано*\n")
                .contains("### Нежелательные компании\n\n*Пока не указано*");
        assertThat(html).contains("<h2>Каналы поиска</h2>").contains("<p class=\"missing\">Пока не указано</p>");
        search.as("viewer")
                .accept("application/json")
                .get(path)
                .then()
                .statusCode(200)
                .body("gaps", hasSize(20))
                .body("sections.missing", everyItem(is(true)))
                .body("sections[0].parts[0].items", hasSize(0));
    }

    @Test
    void shouldPrintTextThatCanBeSelectedInFontsOfItsOwn() throws IOException {
        patch("{\"reason\":\"Ушли двое — съёмка, ёж\\nи щука\"}");
        try (PDDocument document = Loader.loadPDF(pdf("ru"))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Бриф: Менеджер по продажам");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ru");
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Ушли двое — съёмка, ёж",
                            "и щука",
                            "70\u00a0000–130\u00a0000 RUB в месяц",
                            "11 января 2027");
            List<String> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName());
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(name -> name.contains("LiberationSans"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</li><script>alert(1)</script>",
                "# **x** [a](http://b.c) `d` ~~e~~ <!-- f",
                "]]> &amp; {brief.title} ${7*7} {0}",
                "1. not a list",
                "漢字 and 😀"
            })
    void shouldShowWhatTheOrganizationWroteAsItIs(String text) throws IOException {
        patch("{\"duties\":[\"" + text.replace("\"", "\\\"") + "\\u0001\"]}");
        String shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String rendered =
                HtmlRenderer.builder().build().render(Parser.builder().build().parse(body("text/markdown", "en")));
        assertThat(rendered).contains("<h3>Duties</h3>\n<ul>\n<li>" + shown.replace("~~", "~~") + "</li>");
        assertThat(body("text/html", "en")).contains("<li>" + shown + "</li>");
        assertThat(pdf("en")).startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void shouldPrintTheLongestVacancy() throws IOException {
        String item = "\"" + "Ы".repeat(500) + "\"";
        String list = "[" + (item + ",").repeat(29) + item + "]";
        patch("{\"duties\":" + list + ",\"requirements\":" + list + ",\"channels\":" + list + "}");
        assertThat(textOf(pdf("ru"))).contains("Ы".repeat(40));
    }

    @Test
    void shouldGiveTheFormThatIsAskedForAndNameTheFile() {
        brief("*/*", "").statusCode(200).contentType("application/json").header("Content-Language", "ru");
        brief("text/html;q=0.5, application/pdf", "")
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "inline; filename=\"brief-" + search.vacancy + "-ru.pdf\"");
        brief("text/markdown", "").contentType("text/markdown;charset=UTF-8");
        brief("image/png", "").statusCode(406).body("type", containsString("urn:komdir:problem:"));
    }

    @Test
    void shouldRefuseOtherLanguagesStrangersAndUnknownVacancies() {
        brief("application/json", "?lang=de").statusCode(400).body("violations[0].field", equalTo("lang"));
        for (String role : new String[] {"recruiter", "director", "head", "auditor", "viewer"}) {
            search.get(role, "/brief").statusCode(200);
        }
        search.get("crm", "/brief").statusCode(403);
        Search.as("other-" + search.organization, "viewer")
                .get("/api/v1/vacancies/" + search.vacancy + "/brief")
                .then()
                .statusCode(404);
    }

    private void patch(String change) {
        search.as("recruiter")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(change)
                .patch("/api/v1/vacancies/" + search.vacancy)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse brief(String accept, String query) {
        return search.as("viewer")
                .accept(accept)
                .get("/api/v1/vacancies/" + search.vacancy + "/brief" + query)
                .then();
    }

    private String body(String accept, String language) {
        return brief(accept, "?lang=" + language).statusCode(200).extract().asString();
    }

    private byte[] pdf(String language) {
        return brief("application/pdf", "?lang=" + language)
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
