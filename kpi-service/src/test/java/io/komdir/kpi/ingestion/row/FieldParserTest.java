package io.komdir.kpi.ingestion.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldParserTest {
    private static final RowSchema SCHEMA = RowSchema.of("rows", "cell");

    private final FieldParser parser = new FieldParser();

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "007, 7",
        "1.50, 1.5",
        "1e3, 1000",
        "-12.5E-1, -1.25",
        "999999999999999999, 999999999999999999",
        "999999999999.999999, 999999999999.999999",
        "0.000001, 0.000001",
        "1.0000000000000000000000, 1"
    })
    void shouldReadTheNumberExactlyWhenItFits(String text, BigDecimal expected) {
        // When
        BigDecimal number = parser.number(row(text), 0);

        // Then
        assertThat(number).isEqualByComparingTo(expected);
        assertThat(number.scale()).isNotNegative();
        assertThat(parser.takeViolations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1000000000000000000, too-many-digits",
        "9999999999999.999999, too-many-digits",
        "0.0000001, too-many-digits",
        "1e18, too-many-digits",
        "1e999999999, too-many-digits",
        "1e-999999999, too-many-digits",
        "1e99999999999, not-a-number",
        "NaN, not-a-number",
        "Infinity, not-a-number",
        "'1,5', not-a-number",
        "0x10, not-a-number",
        "--1, not-a-number",
        "٣, not-a-number"
    })
    void shouldNameTheRuleWhenANumberDoesNotFit(String text, String code) {
        // When
        BigDecimal number = parser.number(row(text), 0);

        // Then
        assertThat(number).isNull();
        assertThat(parser.takeViolations()).extracting(Violation::code).containsExactly(code);
    }

    @Test
    void shouldNotComputeWithANumberOfAMillionDigits() {
        // When
        BigDecimal number = parser.number(row("9".repeat(1_000_000)), 0);

        // Then
        assertThat(number).isNull();
        assertThat(parser.takeViolations()).extracting(Violation::code).containsExactly("too-many-digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-1-1", "23.11.2026", "+12026-01-01", "2026-11-23T00:00:00Z", "today"})
    void shouldRefuseWhatIsNoDate(String text) {
        // When
        LocalDate date = parser.date(row(text), 0);

        // Then
        assertThat(date).isNull();
        assertThat(parser.takeViolations()).extracting(Violation::code).containsExactly("invalid-date");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:30:00Z, 2026-11-23T09:30:00Z",
        "2026-11-23T00:30:00+03:00, 2026-11-22T21:30:00Z",
        "2026-11-23T09:30:00.123456789Z, 2026-11-23T09:30:00.123456Z"
    })
    void shouldReadTheMomentToTheMicrosecond(String text, Instant expected) {
        // When
        Instant moment = parser.instant(row(text), 0);

        // Then
        assertThat(moment).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T09:30:00", "2026-11-23", "+999999999-12-31T23:59:59Z", "-0001-01-01T00:00:00Z"})
    void shouldRefuseAMomentWithoutOffsetOrOfAnotherCalendar(String text) {
        // When
        Instant moment = parser.instant(row(text), 0);

        // Then
        assertThat(moment).isNull();
        assertThat(parser.takeViolations()).extracting(Violation::code).containsExactly("invalid-time");
    }

    @Test
    void shouldTakeACodeOf64AndRefuseOneOf65() {
        // When
        String fits = parser.code(row("a".repeat(64)), 0);
        String tooLong = parser.code(row("a".repeat(65)), 0);

        // Then
        assertThat(fits).hasSize(64);
        assertThat(tooLong).isNull();
        assertThat(parser.takeViolations()).extracting(Violation::code).containsExactly("invalid-code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "ж", "a\u0000", "a\n"})
    void shouldRefuseACodeWithOtherCharacters(String text) {
        // When
        String code = parser.code(row(text), 0);

        // Then
        assertThat(code).isNull();
        assertThat(parser.takeViolations()).extracting(Violation::code).containsExactly("invalid-code");
    }

    @Test
    void shouldTakeTextOf200AndRefuse201() {
        // When
        String fits = parser.text(row("ж".repeat(200)), 0);
        String tooLong = parser.text(row("ж".repeat(201)), 0);

        // Then
        assertThat(fits).hasSize(200);
        assertThat(tooLong).isNull();
        assertThat(parser.takeViolations()).extracting(Violation::code).containsExactly("too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\tb", "\ud83d", "\ude00\ud83d"})
    void shouldRefuseTextThatCannotBeStored(String text) {
        // When
        String read = parser.text(row(text), 0);

        // Then
        assertThat(read).isNull();
        assertThat(parser.takeViolations()).extracting(Violation::code).containsExactly("invalid-text");
    }

    @Test
    void shouldTellWhatIsMissingAndWhatHasTheWrongType() {
        // Given
        RawRow structure = row(null);
        structure.markNonScalar(0);

        // When
        parser.code(row(null), 0);
        parser.code(row(""), 0);
        parser.code(structure, 0);

        // Then
        assertThat(parser.takeViolations())
                .extracting(Violation::code)
                .containsExactly("missing-field", "missing-field", "wrong-type");
        assertThat(parser.takeViolations()).isEmpty();
    }

    @Test
    void shouldTakeTheDefaultWhenAnOptionalFieldIsAbsent() {
        // When
        BigDecimal weight = parser.numberOr(row(null), 0, BigDecimal.ONE);

        // Then
        assertThat(weight).isEqualTo(BigDecimal.ONE);
        assertThat(parser.codeOrEmpty(row(null), 0)).isEmpty();
        assertThat(parser.textOrNull(row(null), 0)).isNull();
    }

    private static RawRow row(String text) {
        RawRow row = new RawRow(SCHEMA);
        row.start(1);
        row.put(0, text);
        return row;
    }
}
