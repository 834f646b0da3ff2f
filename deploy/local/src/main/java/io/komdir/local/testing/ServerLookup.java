package io.komdir.local.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Finds the server process of a build, or starts it; however many test JVMs ask at once, one process comes of it. */
final class ServerLookup {
    private static final Duration RETRY = Duration.ofMillis(50);

    private final Path root;
    private final Path folder;
    private final long build;

    ServerLookup(Path root, ProcessHandle build) {
        this.root = root;
        this.build = build.pid();
        // The start time tells apart two builds that the system gave the same pid.
        long startedAt = build.info().startInstant().map(i -> i.toEpochMilli()).orElse(0L);
        this.folder = servers().resolve("build-" + this.build + "-" + startedAt);
    }

    private Path servers() {
        return root.resolve("target/servers");
    }

    /** The address of the running servers of this build. */
    ServerAddress find() {
        try {
            Optional<ServerAddress> running = running();
            return running.isPresent() ? running.get() : startOnce();
        } catch (IOException e) {
            throw new UncheckedIOException("No servers for tests", e);
        }
    }

    private Optional<ServerAddress> running() throws IOException {
        return ServerAddress.read(folder.resolve(TestServers.ADDRESS_FILE)).filter(ServerAddress::isAlive);
    }

    private ServerAddress startOnce() throws IOException {
        Files.createDirectories(servers());
        try (FileChannel channel =
                FileChannel.open(servers().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(channel);
            Optional<ServerAddress> running = running();
            return running.isPresent() ? running.get() : start();
        }
    }

    /** Holds until the channel is closed. */
    private static void lock(FileChannel channel) throws IOException {
        FileLock lock = null;
        while (lock == null) {
            try {
                lock = channel.lock();
            } catch (OverlappingFileLockException e) {
                // Another class loader of this JVM holds it; the system would make only another process wait.
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
    }

    private ServerAddress start() throws IOException {
        Path local = root.resolve("deploy/local/target");
        if (!Files.isDirectory(local.resolve("lib"))) {
            throw new IOException("Build deploy/local first: there is no " + local.resolve("lib"));
        }
        Files.createDirectories(folder);
        Path log = Files.createDirectories(servers().resolve("logs")).resolve(folder.getFileName() + ".log");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        local.resolve("classes") + ":" + local.resolve("lib") + "/*",
                        ServerProcess.class.getName(),
                        folder.toString(),
                        log.toString(),
                        String.valueOf(build)))
                // Away from target/, which a build may delete and make anew.
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            if (!ServerProcess.READY.equals(out.readLine())) {
                throw new IOException("The servers for tests did not start; see " + log);
            }
        }
        return running().orElseThrow(() -> new IOException("The servers for tests ended at once; see " + log));
    }
}
