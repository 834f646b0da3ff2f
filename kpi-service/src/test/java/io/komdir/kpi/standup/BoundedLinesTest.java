package io.komdir.kpi.standup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
    private static final String WHOLE = "head\naaaaaaaaaa\nbbbbbbbbbb\n\nother\ncccccccccc\n";

    @Test
    void shouldShowAllWhenItFitsExactly() {
        // Given
        int length = WHOLE.length();

        // When
        String text = lines(length);

        // Then
        assertThat(text).isEqualTo(WHOLE);
    }

    @Test
    void shouldSayHowManyAreLeftOutWhenOneCharacterIsMissing() {
        // Given
        int length = WHOLE.length() - 1;

        // When
        String text = lines(length);

        // Then
        assertThat(text).isEqualTo("head\naaaaaaaaaa\n+1\n\nother\ncccccccccc\n");
    }

    @Test
    void shouldGiveEachPartItsLinesInTurns() {
        // Given
        List<String> many = List.of("a1", "a2", "a3", "a4", "a5", "a6");
        List<String> few = List.of("b1", "b2");

        // When
        String text = new BoundedLines(26)
                .add("A", many, 0, hidden -> "+" + hidden)
                .add("B", few, 0, hidden -> "+" + hidden)
                .text();

        // Then
        assertThat(text).isEqualTo("A\na1\na2\na3\na4\n+2\n\nB\nb1\nb2\n").hasSize(26);
    }

    @Test
    void shouldCountThoseWithoutALine() {
        // Given
        BoundedLines lines = new BoundedLines(100).add("A", List.of("a"), 7, hidden -> "+" + hidden);

        // When
        String text = lines.text();

        // Then
        assertThat(text).isEqualTo("A\na\n+7\n");
    }

    private static String lines(int length) {
        return new BoundedLines(length)
                .add("head", List.of("aaaaaaaaaa", "bbbbbbbbbb"), 0, hidden -> "+" + hidden)
                .add("other", List.of("cccccccccc"), 0, hidden -> "+" + hidden)
                .text();
    }
}
