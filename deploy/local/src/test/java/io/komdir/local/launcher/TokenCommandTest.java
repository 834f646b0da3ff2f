package io.komdir.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCommandTest {
    @TempDir
    private Path folder;

    private KeyPair keys;

    @BeforeEach
    void makeKeys() throws Exception {
        DataFolder data = new DataFolder(folder);
        data.createParts();
        keys = LocalSecrets.loadOrCreate(data).keys();
    }

    @Test
    void shouldPrintATokenAndNothingElseWhenTheCallIsRight() throws Exception {
        // Given
        String data = folder.toString();

        // When
        Call call = Call.of("token", "--organization", "acme", "--role", "head", "--hours", "2", "--data", data);

        // Then
        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKey(keys.getPublic())
                .setExpectedIssuer("https://komdir.local")
                .setRequireExpirationTime()
                .build()
                .processToClaims(call.out().strip());
        assertThat(call.code()).isZero();
        assertThat(call.out().lines()).hasSize(1);
        assertThat(call.err()).isEmpty();
        assertThat(claims.getStringClaimValue("organization")).isEqualTo("acme");
        assertThat(claims.getStringListClaimValue("groups")).isEqualTo(List.of("head"));
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isBetween(Duration.ofHours(2).toSeconds(), Duration.ofHours(2).toSeconds() + 60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--organization acme --role boss",
                "--organization a/b --role head",
                "--organization acme --role head --hours 0",
                "--organization acme --role head --hours 8761",
                "--organization acme --role head --hours many",
                "--role head",
                "--organization acme",
                "--organization acme --role head --nonsense"
            })
    void shouldAnswerTwoWithOneLineWhenTheCallIsWrong(String arguments) {
        // Given
        String[] words = ("token " + arguments).split(" ");

        // When
        Call call = Call.of(words);

        // Then
        assertThat(call.code()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err().lines()).singleElement().asString().startsWith("komdir: ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8760})
    void shouldTakeTheHoursWhenTheyAreAtTheLimit(int hours) {
        // Given
        String data = folder.toString();

        // When
        Call call = Call.of(
                "token", "--organization", "acme", "--role", "crm", "--hours", String.valueOf(hours), "--data", data);

        // Then
        assertThat(call.code()).isZero();
    }

    @Test
    void shouldNameTheWayWhenThereIsNoKeyYet() {
        // Given
        String data = folder.resolve("elsewhere").toString();

        // When
        Call call = Call.of("token", "--organization", "acme", "--role", "head", "--data", data);

        // Then
        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).contains("run ./komdir up first");
        assertThat(call.err().lines()).hasSize(1);
    }
}
