package io.komdir.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.local.servers.ServiceDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSecretsTest {
    @TempDir
    private Path folder;

    private DataFolder data;

    @BeforeEach
    void createParts() throws Exception {
        data = new DataFolder(folder);
        data.createParts();
    }

    @Test
    void shouldStayTheSameWhenLoadedAgain() throws Exception {
        // Given
        LocalSecrets first = LocalSecrets.loadOrCreate(data);

        // When
        LocalSecrets second = LocalSecrets.loadOrCreate(data);

        // Then
        assertThat(second.superuserPassword()).isEqualTo(first.superuserPassword());
        assertThat(second.database(LocalService.KPI)).isEqualTo(first.database(LocalService.KPI));
        assertThat(second.keys().getPublic()).isEqualTo(first.keys().getPublic());
    }

    @Test
    void shouldDifferForEachRoleWhenMade() throws Exception {
        // Given
        LocalSecrets secrets = LocalSecrets.loadOrCreate(data);

        // When
        Stream<String> passwords = Stream.of(LocalService.values())
                .map(secrets::database)
                .flatMap((ServiceDatabase database) -> Stream.of(database.ownerPassword(), database.appPassword()));

        // Then
        assertThat(passwords).hasSize(6).doesNotHaveDuplicates().allMatch(password -> password.length() >= 32);
    }

    @Test
    void shouldBeReadableByTheOwnerOnlyWhenWritten() throws Exception {
        // Given
        LocalSecrets.loadOrCreate(data);

        // When
        Set<String> permissions;
        try (Stream<Path> files = Files.list(data.secrets())) {
            permissions = files.map(LocalSecretsTest::permissions).collect(Collectors.toSet());
        }

        // Then
        assertThat(permissions).containsExactly("rw-------");
        assertThat(permissions(data.secrets())).isEqualTo("rwx------");
    }

    @Test
    void shouldSayWhatIsLostWhenDataAreThereWithoutTheirPassword() throws Exception {
        // Given
        Files.createDirectories(data.cluster());
        Files.writeString(data.cluster().resolve("PG_VERSION"), "18");

        // When / Then
        assertThatThrownBy(() -> LocalSecrets.loadOrCreate(data))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("is lost");
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
