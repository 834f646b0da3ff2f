package io.komdir.audit.audits.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.komdir.audit.shared.BilingualText;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped templates have to hold, beyond the rules of every template. */
class BuiltInContentTest {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final BuiltInTemplates BUILT_IN = new BuiltInTemplates(JSON);
    private static final Set<String> STANDARD_METRICS = Set.of(
            "impressions",
            "clicks",
            "leads",
            "qualified_leads",
            "ad_spend",
            "leads_processed",
            "first_response_minutes",
            "key_meetings_scheduled",
            "calls",
            "conversations",
            "key_meetings_held",
            "proposals",
            "invoices",
            "deals_won",
            "revenue",
            "average_check",
            "base_contacts",
            "customer_interviews",
            "repeat_deals",
            "repeat_revenue");

    static List<TemplateVersion> shipped() {
        return BUILT_IN.newestAfter("");
    }

    @ParameterizedTest
    @CsvSource({
        "sales-department, 70, 15",
        "stage-diagnosis, 16, 8",
        "owner-mistakes, 9, 4",
        "repeat-sales, 5, 4",
        "hiring, 10, 4"
    })
    void shouldHoldItsItems(String code, int items, int areas) {
        // When
        TemplateVersion template = BUILT_IN.newest(code).orElseThrow();

        // Then
        assertThat(template.items()).hasSize(items);
        assertThat(template.areas()).hasSize(areas);
        assertThat(template.builtIn()).isTrue();
        assertThat(template.items())
                .extracting(Item::position)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shouldSpeakBothLanguages(TemplateVersion template) {
        texts(template).forEach(text -> {
            assertThat(text.ru()).matches("(?s).*\\p{IsCyrillic}.*").doesNotContain("\"", "  ", "“");
            assertThat(text.en()).doesNotContainPattern("\\p{IsCyrillic}").doesNotContain("\"", "  ", "«");
            assertThat(text.ru()).matches("(?s)[\\p{Lu}«].*");
            assertThat(text.en()).matches("(?s)[\\p{Lu}“].*");
        });
        template.items().forEach(item -> {
            assertThat(item.question().ru()).endsWith("?");
            assertThat(item.question().en()).endsWith("?");
            assertThat(item.evidence()).isNotNull().isNotEqualTo(item.hint());
            assertThat(item.hint().ru()).matches("(?s).*[.?]");
            assertThat(item.hint().en()).matches("(?s).*[.?]");
            assertThat(item.evidence().en()).endsWith(".");
        });
        assertThat(template.items()).extracting(item -> item.question().en()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shouldNameOnlyStandardMetrics(TemplateVersion template) {
        assertThat(template.items().stream().map(Item::metric).filter(Objects::nonNull))
                .isSubsetOf(STANDARD_METRICS);
    }

    @Test
    void shouldAskInTheSalesDepartmentAboutEveryStandardMetric() {
        // When
        Set<String> asked = BUILT_IN.newest("sales-department").orElseThrow().items().stream()
                .map(Item::metric)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());

        // Then
        assertThat(asked).isEqualTo(STANDARD_METRICS);
    }

    @Test
    void shouldDiagnoseInTheOrderOfTheChecks() throws IOException {
        // Given
        JsonNode checks;
        try (InputStream file = BuiltInContentTest.class.getResourceAsStream("/diagnosis/checks.json")) {
            checks = JSON.readTree(file);
        }
        List<String> codes = StreamSupport.stream(checks.spliterator(), false)
                .map(check -> check.get("code").asText())
                .toList();

        // When
        TemplateVersion template = BUILT_IN.newest("stage-diagnosis").orElseThrow();

        // Then
        assertThat(template.areas()).extracting(Area::code).isEqualTo(codes);
        assertThat(template.items().stream().map(Item::code).filter(codes::contains))
                .containsExactlyElementsOf(codes);
        assertThat(template.items())
                .allSatisfy(
                        item -> assertThat(item.basic()).isEqualTo(!item.area().equals("scripts")));
    }

    /** A version that was released never changes: whoever edits a text raises it and keeps the file before. */
    @ParameterizedTest
    @CsvSource({
        "hiring, 1, cda37528521ee8f5",
        "owner-mistakes, 1, 725cf4c5e6f98257",
        "repeat-sales, 1, 4e046bba5ca6d623",
        "sales-department, 1, 1fb953bb51d01cb2",
        "stage-diagnosis, 1, 2b9a3b53dbb01d9c",
    })
    void shouldRaiseTheVersionWhenTheFileChanges(String code, int version, String digest) throws Exception {
        // Given
        byte[] file;
        try (InputStream in = BuiltInContentTest.class.getResourceAsStream(BuiltInTemplates.FOLDER + code + ".json")) {
            file = in.readAllBytes();
        }

        // When
        String found = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(file))
                .substring(0, 16);

        // Then
        assertThat(BUILT_IN.newest(code).orElseThrow().version() + " " + found).isEqualTo(version + " " + digest);
    }

    private static Stream<BilingualText> texts(TemplateVersion template) {
        Stream<BilingualText> titles = Stream.concat(
                Stream.of(template.title()), template.areas().stream().map(Area::title));
        Stream<BilingualText> items =
                template.items().stream().flatMap(item -> Stream.of(item.question(), item.hint(), item.evidence()));
        return Stream.concat(titles, items);
    }
}
