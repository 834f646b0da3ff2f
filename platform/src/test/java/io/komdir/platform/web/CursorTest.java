package io.komdir.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void shouldGiveTheKeysBackWhenDecoded() {
        // Given
        UUID id = UUID.randomUUID();
        Cursor cursor = Cursor.of("код", 7L, LocalDate.of(2026, 11, 23), Instant.EPOCH, id);

        // When
        Cursor decoded = Cursor.decode(cursor.encode());

        // Then
        assertThat(decoded.text(0)).isEqualTo("код");
        assertThat(decoded.number(1)).isEqualTo(7);
        assertThat(decoded.date(2)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(decoded.instant(3)).isEqualTo(Instant.EPOCH);
        assertThat(decoded.uuid(4)).isEqualTo(id);
    }

    @Test
    void shouldRefuseWhenAnyCharacterWasChanged() {
        // Given
        String text = Cursor.of("u17", 3).encode();

        for (int i = 0; i < text.length() - 1; i++) {
            // When
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            String changed = text.substring(0, i) + other + text.substring(i + 1);

            // Then
            assertThatThrownBy(() -> Cursor.decode(changed)).isInstanceOf(BadRequestException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!!!", "AAAA", "AAAAAAAA", "null"})
    void shouldRefuseWhenItIsNoCursor(String text) {
        assertThatThrownBy(() -> Cursor.decode(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.violations().get(0).field()).isEqualTo("cursor"));
    }

    @Test
    void shouldRefuseWhenItIsOfAnotherList() {
        // Given
        Cursor cursor = Cursor.of("text");

        // Then
        assertThatThrownBy(() -> cursor.date(0)).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> cursor.text(1)).isInstanceOf(BadRequestException.class);
    }

    @Test
    void shouldEndWithoutACursorWhenTheLastPageIsFull() {
        // Given
        PageRequest request = new PageRequest(2, null);

        // When
        Page<String> full = Page.of(List.of("a", "b"), request, Cursor::of);
        Page<String> more = Page.of(List.of("a", "b", "c"), request, Cursor::of);

        // Then
        assertThat(full).isEqualTo(new Page<>(List.of("a", "b"), ""));
        assertThat(more.items()).containsExactly("a", "b");
        assertThat(Cursor.decode(more.nextCursor()).text(0)).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001, Integer.MAX_VALUE})
    void shouldNameTheLimitWhenItIsOutOfRange(int limit) {
        assertThatThrownBy(() -> new PageRequest(limit, null).fetch())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.violations().get(0).field()).isEqualTo("limit"));
    }
}
