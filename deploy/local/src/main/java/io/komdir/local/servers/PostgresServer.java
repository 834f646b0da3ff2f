package io.komdir.local.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/**
 * A real PostgreSQL as a child process: listens on 127.0.0.1 only, wants a password, has no Unix socket. Started as root it
 * runs in a user namespace of its own, since PostgreSQL refuses to run as root.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final DatabaseServer databases;
    private final ProcessHandle process;

    private PostgresServer(EmbeddedPostgres server, DatabaseServer databases, ProcessHandle process) {
        this.server = server;
        this.databases = databases;
        this.process = process;
    }

    /**
     * Where the server stores, logs and listens.
     *
     * @param data the cluster; made when it is not there
     * @param binaries where the server's programs are unpacked; never a parent of {@code data}, because old folders in it
     *     are cleaned away
     * @param log the file that takes the server's own log
     * @param password of the superuser; takes effect when the cluster is made
     * @param durable whether a commit survives a power cut; {@code false} only for throw-away clusters
     */
    public record Settings(Path data, Path binaries, Path log, int port, String password, boolean durable) {}

    /**
     * Starts the server and returns once it answers.
     *
     * @throws IOException when it does not start; the log tells why
     */
    public static PostgresServer start(Settings settings) throws IOException {
        Files.createDirectories(settings.data());
        Files.createDirectories(settings.binaries());
        Path passwordFile = writePassword(settings);
        try {
            EmbeddedPostgres server = builder(settings, passwordFile).start();
            return new PostgresServer(
                    server, new DatabaseServer(settings.port(), settings.password()), process(settings.data()));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static ProcessHandle process(Path data) throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid))
                .orElseThrow(() -> new IOException("PostgreSQL ended as soon as it had started"));
    }

    private static EmbeddedPostgres.Builder builder(Settings settings, Path passwordFile) {
        String durable = settings.durable() ? "on" : "off";
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(settings.log().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(settings.data())
                .setOverrideWorkingDirectory(settings.binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setPort(settings.port())
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                // What is called locale here becomes further options of initdb, such as those for passwords.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setConnectConfig("password", settings.password())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("synchronous_commit", durable)
                .setServerConfig("timezone", "UTC");
    }

    private static Path writePassword(Settings settings) throws IOException {
        Path file = Files.createTempFile(
                settings.binaries(),
                "initdb",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, settings.password());
    }

    /** The server as its superuser sees it. */
    public DatabaseServer databases() {
        return databases;
    }

    /** The server's main process, not a child of this one. */
    public ProcessHandle process() {
        return process;
    }

    /** Stops the server after the running statements are broken off and what is committed is on disk. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
