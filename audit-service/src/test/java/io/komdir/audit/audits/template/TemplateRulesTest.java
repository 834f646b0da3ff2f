package io.komdir.audit.audits.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.komdir.audit.audits.template.TemplateRequest.ItemInput;
import io.komdir.audit.shared.BilingualText;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateRulesTest {
    private static final BilingualText TEXT = new BilingualText("Да", "Yes");

    static Stream<Arguments> boundaries() {
        return Stream.of(
                Arguments.of(titled(ofLength(200)), titled(ofLength(201)), "title.ru", "size"),
                Arguments.of(asked(ofLength(500)), asked(ofLength(501)), "items[0].question.ru", "size"),
                Arguments.of(hinted(ofLength(2000)), hinted(ofLength(2001)), "items[0].hint.ru", "size"),
                Arguments.of(proved(ofLength(2000)), proved(ofLength(2001)), "items[0].evidence.ru", "size"),
                Arguments.of(area(ofLength(200)), area(ofLength(201)), "areas[0].title.ru", "size"),
                Arguments.of(items(200), items(201), "items", "size"),
                Arguments.of(items(1), items(0), "items", "size"),
                Arguments.of(areas(50), areas(51), "areas", "size"),
                Arguments.of(at(1), at(0), "items[0].position", "range"),
                Arguments.of(at(10_000), at(10_001), "items[0].position", "range"),
                Arguments.of(coded("c".repeat(64)), coded("c".repeat(65)), "items[0].code", "code"),
                Arguments.of(
                        measured("m".repeat(64), null, null), measured("m m", null, null), "items[0].metric", "code"),
                Arguments.of(measured(null, "f", "s"), measured(null, "f", null), "items[0].funnel", "only-with-stage"),
                Arguments.of(measured(null, null, "s"), measured(null, null, "этап"), "items[0].stage", "code"),
                Arguments.of(
                        measured("m", null, null), measured("m", null, "s"), "items[0].metric", "metric-or-stage"));
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void shouldTakeWhatIsAtTheLimitAndNameWhatIsPastIt(
            TemplateRequest atTheLimit, TemplateRequest past, String field, String rule) {
        // When
        List<Violation> violations = violations(past);

        // Then
        assertThatCode(() -> TemplateRules.check("own", atTheLimit)).doesNotThrowAnyException();
        assertThat(violations).extracting(Violation::field).contains(field);
        assertThat(violations).extracting(Violation::code).contains(rule);
    }

    @Test
    void shouldTellAllThatIsWrong() {
        // Given
        ItemInput bare = new ItemInput(null, null, null, null, null, null, null, null, null, null);
        ItemInput half = item("a", "x", 1, new BilingualText("Да", " "), new BilingualText(null, "Look"));
        TemplateRequest input = new TemplateRequest(
                new BilingualText("Проба", null),
                List.of(new Area("x", TEXT), new Area("x", null), new Area("y", TEXT)),
                java.util.Arrays.asList(bare, null, half, item("a", "z", 1, TEXT, TEXT)));

        // When
        List<Violation> violations = violations(input);

        // Then
        assertThat(violations.stream().map(broken -> broken.field() + " " + broken.code()))
                .containsExactlyInAnyOrder(
                        "title.en required",
                        "areas[1].code duplicate",
                        "areas[1].title required",
                        "areas[2].code area-without-items",
                        "items[0].code required",
                        "items[0].area required",
                        "items[0].position required",
                        "items[0].question required",
                        "items[0].hint required",
                        "items[1] required",
                        "items[2].question.en required",
                        "items[2].hint.ru required",
                        "items[3].code duplicate",
                        "items[3].area unknown-area",
                        "items[3].position duplicate");
    }

    private static List<Violation> violations(TemplateRequest input) {
        return catchThrowableOfType(RuleViolationException.class, () -> TemplateRules.check("own", input))
                .violations();
    }

    private static BilingualText ofLength(int length) {
        return new BilingualText("я".repeat(length), "y");
    }

    private static TemplateRequest titled(BilingualText title) {
        return new TemplateRequest(title, null, List.of(item("a", "x", 1, TEXT, TEXT)));
    }

    private static TemplateRequest asked(BilingualText question) {
        return of(item("a", "x", 1, question, TEXT));
    }

    private static TemplateRequest hinted(BilingualText hint) {
        return of(item("a", "x", 1, TEXT, hint));
    }

    private static TemplateRequest proved(BilingualText evidence) {
        return of(new ItemInput("a", "x", null, null, null, true, 1, TEXT, TEXT, evidence));
    }

    private static TemplateRequest at(int position) {
        return of(item("a", "x", position, TEXT, TEXT));
    }

    private static TemplateRequest coded(String code) {
        return of(item(code, "x", 1, TEXT, TEXT));
    }

    private static TemplateRequest measured(String metric, String funnel, String stage) {
        return of(new ItemInput("a", "x", funnel, stage, metric, null, 1, TEXT, TEXT, null));
    }

    private static TemplateRequest area(BilingualText title) {
        return new TemplateRequest(null, List.of(new Area("x", title)), List.of(item("a", "x", 1, TEXT, TEXT)));
    }

    private static TemplateRequest areas(int count) {
        return new TemplateRequest(
                null,
                IntStream.range(0, count)
                        .mapToObj(number -> new Area("x" + number, TEXT))
                        .toList(),
                IntStream.range(0, count)
                        .mapToObj(number -> item("a" + number, "x" + number, number + 1, TEXT, TEXT))
                        .toList());
    }

    private static TemplateRequest items(int count) {
        return new TemplateRequest(
                null,
                null,
                IntStream.range(0, count)
                        .mapToObj(number -> item("a" + number, "x", number + 1, TEXT, TEXT))
                        .toList());
    }

    private static TemplateRequest of(ItemInput item) {
        return new TemplateRequest(null, null, List.of(item));
    }

    private static ItemInput item(String code, String area, int position, BilingualText question, BilingualText hint) {
        return new ItemInput(code, area, null, null, null, null, position, question, hint, null);
    }
}
