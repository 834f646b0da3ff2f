package io.komdir.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a build may rely on: one server process for all its test JVMs, and nothing left of it afterwards. */
class ServerLookupIT {
    private static final Path ROOT = BuildProcess.root();

    private Process build;

    @BeforeEach
    void startBuild() throws Exception {
        build = new ProcessBuilder("sleep", "300").start();
    }

    @AfterEach
    void stopBuild() {
        build.destroyForcibly();
    }

    @Test
    void shouldStartOneProcessWhenTwoClientsAskAtOnce() {
        // Given
        CompletableFuture<ServerAddress> first =
                CompletableFuture.supplyAsync(() -> new ServerLookup(ROOT, build.toHandle()).find());
        CompletableFuture<ServerAddress> second =
                CompletableFuture.supplyAsync(() -> new ServerLookup(ROOT, build.toHandle()).find());

        // When
        List<Long> pids = Stream.of(first, second)
                .map(CompletableFuture::join)
                .map(ServerAddress::pid)
                .distinct()
                .toList();

        // Then
        assertThat(pids).hasSize(1);
    }

    @Test
    void shouldEndAndLeaveNothingWhenTheBuildIsGone() {
        // Given
        ServerAddress servers = new ServerLookup(ROOT, build.toHandle()).find();

        // When
        build.destroyForcibly();

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> !servers.isAlive());
        assertThatThrownBy(() -> servers.databases().superuser("postgres").getConnection())
                .hasMessageContaining("refused");
        assertThat(foldersOf(build.pid())).isEmpty();
    }

    @Test
    void shouldEndWhenItIsTerminated() {
        // Given
        ServerAddress servers = new ServerLookup(ROOT, build.toHandle()).find();

        // When
        ProcessHandle.of(servers.pid()).orElseThrow().destroy();

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> !servers.isAlive());
        assertThat(foldersOf(build.pid())).isEmpty();
    }

    private static List<Path> foldersOf(long pid) {
        try (Stream<Path> folders = Files.list(ROOT.resolve("target/servers"))) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> folder.getFileName().toString().startsWith("build-" + pid + "-"))
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
