package io.komdir.kpi.access.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeySecretTest {

    @ParameterizedTest
    @ValueSource(strings = {"acme", "a.b.c", "a_b:c-d", "x"})
    void shouldReadWhatItMade(String organization) {
        // Given
        ApiKeySecret made = ApiKeySecret.generate(organization);

        // When
        ApiKeySecret read = ApiKeySecret.parse(made.reveal()).orElseThrow();

        // Then
        assertThat(read.organization()).isEqualTo(organization);
        assertThat(read.hash()).hasSize(32).isEqualTo(made.hash());
    }

    @Test
    void shouldNeverTellTheSecretByItsText() {
        // Given
        ApiKeySecret made = ApiKeySecret.generate("acme");

        // When
        String text = made + " " + new CreatedApiKeyView(null, made.reveal());

        // Then
        assertThat(text).doesNotContain(made.reveal());
    }

    @Test
    void shouldNeverMakeTheSameTwice() {
        // Given
        Set<String> made = new HashSet<>();

        // When
        for (int i = 0; i < 1000; i++) {
            made.add(ApiKeySecret.generate("acme").reveal());
        }

        // Then
        assertThat(made).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "komdir_", "komdir_.", "komdir_acme", "acme.AAAA", "komdir_ac me.AAAA", "komdir_acme.AA=="})
    void shouldRefuseWhatCannotBeAKey(String text) {
        // When
        var read = ApiKeySecret.parse(text);

        // Then
        assertThat(read).isEmpty();
    }
}
