package io.komdir.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void shouldMakeOneLineWithoutControlsAndMarksOfDirection() {
        assertThat(Texts.line(" a\t\u0001b\n\u202Ec\u00a0d \uD83D\uDE00\uFFFF "))
                .isEqualTo("a b c d \uD83D\uDE00");
        assertThat(Texts.line("\u2066\n")).isEmpty();
    }

    @Test
    void shouldLeaveLinesOutInWhichNothingIsSeen() {
        assertThat(Texts.lines("a\n \r\n\u0002\rb c\n")).containsExactly("a", "b c");
    }

    @Test
    void shouldCutNoCharacterInTwo() {
        assertThat(Texts.cut("abcd", 4)).isEqualTo("abcd");
        assertThat(Texts.cut("abcde", 4)).isEqualTo("abc…");
        assertThat(Texts.cut("ab\uD83D\uDE00cd", 4)).isEqualTo("ab…");
        assertThat(Texts.cut("ab\uD83D\uDE00cd", 5)).isEqualTo("ab\uD83D\uDE00…");
    }

    @Test
    void shouldStripToNullOrEmpty() {
        assertThat(Texts.stripToNull("  a b\t")).isEqualTo("a b");
        assertThat(Texts.stripToNull(" \u2003 ")).isNull();
        assertThat(Texts.stripToNull(null)).isNull();
        assertThat(Texts.stripToEmpty(null)).isEmpty();
        assertThat(Texts.stripToEmpty(" a ")).isEqualTo("a");
    }

    @Test
    void shouldCompareWithoutCaseAndSpaces() {
        assertThat(Texts.key("  Недвижимость\t и   Ремонт ")).isEqualTo("недвижимость и ремонт");
        assertThat(Texts.distinct(List.of(" IT  services", "it services", "B2B")))
                .containsExactly("IT  services", "B2B");
    }

    @Test
    void shouldStoreNeitherNulNorHalfOfASurrogatePair() {
        assertThat(Texts.isStorable("ы 😀")).isTrue();
        assertThat(Texts.isStorable("a\0")).isFalse();
        assertThat(Texts.isStorable("a\uD83D")).isFalse();
    }
}
