package io.komdir.local.launcher;

import io.komdir.local.servers.FolderDeletion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The folder that keeps everything of a local run: data, secrets, logs. */
record DataFolder(Path path) {
    private static final List<String> PARTS = List.of("postgresql", "kafka", "secrets", "run", "logs");
    private static final String MARK = "lock";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * Makes the folder when it is not there.
     *
     * @throws StartFailure when it cannot be written, or is a folder of something else
     */
    void prepare() {
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new StartFailure(path + " is not a folder");
            }
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
            try (Stream<Path> content = Files.list(path)) {
                if (!Files.exists(lockFile()) && content.findAny().isPresent()) {
                    throw new StartFailure(path + " holds something else; name an empty or a new folder by --data");
                }
            }
            if (!Files.isWritable(path)) {
                throw new StartFailure("no right to write to " + path);
            }
            String owner = Files.getOwner(path).getName();
            String user = System.getProperty("user.name");
            if (!owner.equals(user)) {
                throw new StartFailure(path + " belongs to " + owner + ", but komdir runs as " + user);
            }
        } catch (IOException e) {
            throw new StartFailure("cannot write to " + path + " (" + reason(e) + ")", e);
        }
    }

    /** Makes the parts; secrets are for their owner only. */
    void createParts() throws IOException {
        for (String part : PARTS) {
            Files.createDirectories(path.resolve(part));
        }
        Files.setPosixFilePermissions(secrets(), OWNER_ONLY);
    }

    /** Deletes data, secrets and logs of earlier runs; nothing that the launcher has not made. */
    void reset() throws IOException {
        for (String part : PARTS) {
            FolderDeletion.delete(path.resolve(part));
        }
    }

    Path lockFile() {
        return path.resolve(MARK);
    }

    Path secrets() {
        return path.resolve("secrets");
    }

    Path run() {
        return path.resolve("run");
    }

    /** The PostgreSQL cluster. */
    Path cluster() {
        return path.resolve("postgresql/data");
    }

    /** PostgreSQL's programs; not a parent of the cluster, see {@link io.komdir.local.servers.PostgresServer.Settings}. */
    Path binaries() {
        return path.resolve("postgresql/binaries");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }
}
