package io.komdir.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void shouldMakeOneLineWithoutControlsAndMarksOfDirection() {
        assertThat(PlainText.line(" a\t\u0001b\n\u202Ec\u00a0d \uD83D\uDE00\uFFFF "))
                .isEqualTo("a b c d \uD83D\uDE00");
        assertThat(PlainText.line("\u2066\n")).isEmpty();
    }

    @Test
    void shouldLeaveLinesOutInWhichNothingIsSeen() {
        assertThat(PlainText.lines("a\n \r\n\u0002\rb c\n")).containsExactly("a", "b c");
    }

    @Test
    void shouldCutNoCharacterInTwo() {
        assertThat(PlainText.cut("abcd", 4)).isEqualTo("abcd");
        assertThat(PlainText.cut("abcde", 4)).isEqualTo("abc…");
        assertThat(PlainText.cut("ab\uD83D\uDE00cd", 4)).isEqualTo("ab…");
        assertThat(PlainText.cut("ab\uD83D\uDE00cd", 5)).isEqualTo("ab\uD83D\uDE00…");
    }
}
