package io.komdir.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IdempotencyCipherTest {
    private static final byte[] BOUND = {1, 2, 3};
    private static final byte[] ANSWER = "{\"key\":\"secret\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void shouldReadTheAnswerWhenTheKeyIsKnown() {
        // Given
        byte[] stored = IdempotencyCipher.encrypt("k1", BOUND, ANSWER);

        // When
        byte[] read = IdempotencyCipher.decrypt("k1", BOUND, stored);

        // Then
        assertThat(read).isEqualTo(ANSWER);
        assertThat(IdempotencyCipher.encrypt("k1", BOUND, ANSWER)).isNotEqualTo(stored);
    }

    @Test
    void shouldNotReadTheAnswerWhenAnythingIsOther() {
        // Given
        byte[] stored = IdempotencyCipher.encrypt("k1", BOUND, ANSWER);
        byte[] changed = stored.clone();
        changed[changed.length - 1] ^= 1;

        // Then
        assertThatThrownBy(() -> IdempotencyCipher.decrypt("k2", BOUND, stored))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> IdempotencyCipher.decrypt("k1", new byte[] {9}, stored))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> IdempotencyCipher.decrypt("k1", BOUND, changed))
                .isInstanceOf(IllegalStateException.class);
    }
}
