package io.komdir.local.testing;

import io.komdir.local.servers.DatabaseServer;
import io.komdir.local.tokens.TokenKeys;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.Optional;
import java.util.Properties;

/**
 * How to reach the servers of a build; the server process writes it down, test JVMs read it.
 *
 * @param pid of the process that holds the servers
 * @param bootstrapServers of Kafka
 * @param keys that this build's tokens are signed with
 */
public record ServerAddress(long pid, DatabaseServer databases, String bootstrapServers, KeyPair keys) {

    /** Reads the file; empty when it is not there, that is while no server process is ready. */
    static Optional<ServerAddress> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        return Optional.of(new ServerAddress(
                Long.parseLong(values.getProperty("pid")),
                new DatabaseServer(
                        Integer.parseInt(values.getProperty("postgres.port")), values.getProperty("postgres.password")),
                values.getProperty("kafka.bootstrap.servers"),
                TokenKeys.parse(values.getProperty("key.public"), values.getProperty("key.private"))));
    }

    /** Writes the file in one step, readable by its owner only. */
    void write(Path file) throws IOException {
        Properties values = new Properties();
        values.setProperty("pid", String.valueOf(pid));
        values.setProperty("postgres.port", String.valueOf(databases.port()));
        values.setProperty("postgres.password", databases.password());
        values.setProperty("kafka.bootstrap.servers", bootstrapServers);
        values.setProperty("key.public", TokenKeys.text(keys.getPublic()));
        values.setProperty("key.private", TokenKeys.text(keys.getPrivate()));
        Path draft = Files.createTempFile(
                file.getParent(),
                "address",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(draft)) {
            values.store(writer, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether the process that wrote this is still there. */
    boolean isAlive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
}
