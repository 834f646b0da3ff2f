package io.komdir.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "Z9._:-", "u17"})
    void shouldTakeLettersDigitsAndFourMarks(String text) {
        assertThat(Codes.isCode(text)).isTrue();
        assertThat(text).matches(Codes.PATTERN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a b", "ы", "a/b", "a\n"})
    void shouldRefuseAnythingElse(String text) {
        assertThat(Codes.isCode(text)).isFalse();
    }

    @Test
    void shouldTakeUpTo64Characters() {
        assertThat(Codes.isCode("a".repeat(64))).isTrue();
        assertThat(Codes.isCode("a".repeat(65))).isFalse();
        assertThat(Codes.isCode(null)).isFalse();
    }

    @Test
    void shouldKnowTheThreeKindsOfScopes() {
        assertThat(Codes.isScope("organization")).isTrue();
        assertThat(Codes.isScope("team:north")).isTrue();
        assertThat(Codes.isScope("employee:u:17")).isTrue();
        assertThat(Codes.isScope("team:")).isFalse();
        assertThat(Codes.isScope("metric:calls")).isFalse();
        assertThat(Codes.isScope(null)).isFalse();
    }
}
